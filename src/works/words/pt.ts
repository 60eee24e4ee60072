import type { WorkWords } from '../words.ts'
import { pt as reasons } from './reasons-pt.ts'

export const pt: WorkWords = {
  states: {
    'awaiting-upload': 'Falta o arquivo.',
    checking: 'Chegou. Está sendo conferido.',
    ready: 'Completo.',
    refused: 'Este arquivo não pode ser mostrado.',
    withdrawn: 'Retirado.',
  },
  reasons,
}
