import type { WorkWords } from '../words.ts'
import { es as reasons } from './reasons-es.ts'

export const es: WorkWords = {
  states: {
    'awaiting-upload': {
      what: 'Falta el archivo.',
      next: 'Tu lugar está guardado. Solo falta el archivo.',
    },
    checking: {
      what: 'Llegó. Se está comprobando.',
      next: 'Lo comparamos con lo que entregaste y preparamos las imágenes. Esta página avisa cuando esté listo.',
    },
    ready: {
      what: 'Recibido entero.',
      next: 'Está aquí hasta el último byte; no tienes que hacer nada más.',
    },
    refused: { what: 'Este archivo no se puede mostrar.', next: '' },
    withdrawn: {
      what: 'Retirado.',
      next: 'Ya no lo ve nadie: ni el jurado ni el muro.',
    },
  },
  reasons,
  decisions: {
    selected: {
      what: 'Elegido para el muro.',
      next: 'Está colgado a la vista de todo el mundo. Gracias.',
    },
    reserve: {
      what: 'En la lista de reserva.',
      next: 'Aún puede colgarse. Si ocurre, lo dirá esta página.',
    },
    declined: {
      what: 'Esta vez no fue elegido.',
      next: 'El muro es corto y los carteles eran muchos. Gracias por hacerlo y por enviarlo.',
    },
  },
}
