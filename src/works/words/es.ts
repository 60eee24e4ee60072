import type { WorkWords } from '../words.ts'
import { es as reasons } from './reasons-es.ts'

export const es: WorkWords = {
  states: {
    'awaiting-upload': 'Falta el archivo.',
    checking: 'Llegó. Se está comprobando.',
    ready: 'Completo.',
    refused: 'Este archivo no se puede mostrar.',
    withdrawn: 'Retirado.',
  },
  reasons,
}
