import type { WorkWords } from '../words.ts'

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
  reasons: {
    'bytes-differ': {
      what: 'Lo que llegó no es el archivo que entregaste.',
      next: 'Quizá se dañó en el camino. Envía el cartel otra vez con el formulario mientras la convocatoria esté abierta.',
    },
    'format-not-accepted': {
      what: 'El archivo es de un tipo que esta convocatoria no admite.',
      next: 'Expórtalo como {formats} y envíalo con el formulario mientras la convocatoria esté abierta.',
    },
    'format-not-shown-yet': {
      what: 'El archivo se conserva, pero aún no podemos hacer una imagen de este formato.',
      next: 'Envía el cartel también en JPEG o PNG para que el jurado lo vea.',
    },
    'not-a-picture': {
      what: 'En este archivo no hay una imagen que podamos leer.',
      next: 'Ábrelo, expórtalo de nuevo como {formats} y envíalo con el formulario mientras la convocatoria esté abierta.',
    },
    'too-many-pixels': {
      what: 'La imagen tiene más de 100 millones de píxeles.',
      next: 'Expórtala más pequeña y envíala con el formulario mientras la convocatoria esté abierta.',
    },
    'sides-too-long': {
      what: 'Un lado de la imagen mide más de 12.000 píxeles.',
      next: 'Expórtala más pequeña y envíala con el formulario mientras la convocatoria esté abierta.',
    },
    'too-large-to-show': {
      what: 'El archivo se conserva, pero pesa demasiado para que hagamos una imagen de él.',
      next: 'Envía también una versión de 20 MB como máximo para que el jurado lo vea.',
    },
    'cannot-be-decoded': {
      what: 'El archivo está dañado: se corta al abrirlo.',
      next: 'Ábrelo, expórtalo de nuevo y envíalo con el formulario mientras la convocatoria esté abierta.',
    },
  },
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
