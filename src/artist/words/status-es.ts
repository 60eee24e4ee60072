import type { StandingWords } from '../status-words.ts'

export const es: StandingWords = {
  one: {
    'file-awaited': { what: 'Llegas a tiempo con «{title}». Solo falta el archivo.', next: '' },
    'file-damaged': {
      what: '«{title}» se dañó en el camino.',
      next: 'Sigues a tiempo: envía otra vez el mismo archivo, por favor.',
    },
    'file-missed': {
      what: 'El archivo de «{title}» no llegó a tiempo.',
      next: 'El plazo para los archivos terminó el {until}. Si algo salió mal, escribe a {contact}.',
    },
    checking: {
      what: '«{title}» llegó y se está comprobando.',
      next: 'Puedes esperar aquí o volver más tarde: esta página avisa cuando esté listo.',
    },
    delayed: {
      what: '«{title}» llegó. Comprobarlo tarda más de lo normal.',
      next: 'Algo falló de nuestro lado; no es tu archivo. Llegas a tiempo y no tienes que hacer nada.',
    },
    refused: { what: '«{title}» llegó, pero no se puede mostrar.', next: '' },
    unapproved: { what: '«{title}» llegó. ¿Se ve bien?', next: '' },
    disapproved: { what: 'Dijiste que «{title}» no se ve bien.', next: '' },
    complete: { what: '«{title}» está completo. No tienes que hacer nada más.', next: '' },
    judged: {
      what: '«{title}» está con el jurado.',
      next: 'Te escribimos en cuanto haya decidido.',
    },
    selected: {
      what: '«{title}» fue elegido para el muro.',
      next: 'Todo el mundo puede verlo allí. Gracias.',
    },
    reserve: {
      what: '«{title}» está en la lista de reserva.',
      next: 'Aún puede llegar al muro. Si ocurre, lo dirá esta página.',
    },
    declined: {
      what: '«{title}» no fue elegido esta vez.',
      next: 'Había poco espacio y muchos carteles. Gracias por hacerlo y por enviarlo.',
    },
    withdrawn: {
      what: 'Retiraste «{title}».',
      next: 'Ya no lo ve nadie: ni el jurado ni quien visita el muro.',
    },
  },
  several: 'De tus {n} carteles, {list}.',
  some: {
    'file-awaited': { one: '# espera su archivo', other: '# esperan su archivo' },
    'file-missed': { one: '# no llegó a tiempo', other: '# no llegaron a tiempo' },
    checking: { one: '# se está comprobando', other: '# se están comprobando' },
    refused: { one: '# no se puede mostrar', other: '# no se pueden mostrar' },
    unapproved: { one: '# espera tu mirada', other: '# esperan tu mirada' },
    complete: { one: '# está completo', other: '# están completos' },
    judged: { one: '# está con el jurado', other: '# están con el jurado' },
    selected: { one: '# fue elegido', other: '# fueron elegidos' },
    reserve: { one: '# está en la lista de reserva', other: '# están en la lista de reserva' },
    declined: { one: '# no fue elegido', other: '# no fueron elegidos' },
    withdrawn: { one: '# está retirado', other: '# están retirados' },
  },
  all: {
    'file-awaited': 'Llegas a tiempo con tus {n} carteles. Solo faltan los archivos.',
    'file-missed': 'Los archivos de tus {n} carteles no llegaron a tiempo.',
    checking: 'Tus {n} carteles llegaron y se están comprobando.',
    refused: 'Tus {n} carteles llegaron, pero no se pueden mostrar.',
    unapproved: 'Tus {n} carteles llegaron. ¿Se ven bien?',
    complete: 'Tus {n} carteles están completos. No tienes que hacer nada más.',
    judged: 'Tus {n} carteles están con el jurado.',
    selected: 'Tus {n} carteles fueron elegidos para el muro.',
    reserve: 'Tus {n} carteles están en la lista de reserva.',
    declined: 'Tus {n} carteles no fueron elegidos esta vez.',
    withdrawn: 'Retiraste tus {n} carteles.',
  },
}
