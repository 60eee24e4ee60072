import type { CallWords } from '../words.ts'

export const es: CallWords = {
  states: {
    upcoming: 'Convocatoria de carteles, abre pronto',
    open: 'Convocatoria abierta de carteles',
    closed: 'Esta convocatoria está cerrada',
    hung: 'El muro está abierto',
  },
  deadline: {
    closesIn: 'Cierra en',
    opensIn: 'Abre en',
    closed: 'Cerrada',
    overNow: 'Acaba de cerrar',
    openNow: 'Ya está abierta',
    wholeDay: (day) => `El ${day} cuenta, el día entero.`,
    wholeDayAnywhere: (day) =>
      `El ${day} cuenta, mientras siga siendo ese día en cualquier lugar de la Tierra.`,
    untilHour: (hour, day) => `Hasta las ${hour} del ${day}.`,
    opensOn: 'Abre',
    closesOn: 'Cierra',
    closedOn: 'Cerró',
    withYou: 'Donde estás',
    whatCounts: (until) =>
      `Lo que cuenta es el momento en que pulsas Enviar. Tu archivo puede terminar de llegar hasta el ${until}.`,
    calendar: 'Ponerlo en mi calendario',
    jury: 'El jurado está mirando. Cuando haya decidido, el muro se abre en esta página.',
    filesMayFollow: (until) =>
      `Los archivos de carteles entregados a tiempo pueden llegar todavía hasta el ${until}.`,
    waiting:
      'Desde ese momento se pueden enviar carteles. Hasta entonces: leer, dibujar, correr la voz.',
  },
  send: 'Enviar un cartel',
  sendNote: 'Sin cuenta. Desde el teléfono. Unos cinco minutos.',
  seeWall: 'Ver el muro',
  wallIsUp: 'Los carteles están colgados',
  posters: { one: '# cartel', other: '# carteles' },
  countries: { one: '# país', other: '# países' },
  postersFrom: (posters, countries) => `${posters} de ${countries}`,
  facts: {
    who: 'Quién',
    what: 'Qué',
    print: 'Impreso',
    calledBy: 'Convocan',
    yourName: 'Tu nombre',
    licences: 'Qué podrán hacer otras personas con él',
    questions: 'Preguntas',
  },
  files: {
    works: (least, most, isSame) =>
      most === null ? `${least} o más` : isSame ? least : `De ${least} a ${most}`,
    posters: { one: '# cartel', other: '# carteles' },
    formats: (formats, megabytes) => `${formats}, hasta ${megabytes} MB cada uno.`,
    print: ({ name, size, dpi }) => `${name}: ${size}, ${dpi} ppp.`,
    bleed: (bleed, size) => `Con ${bleed} de sangrado por cada lado: ${size}.`,
    portrait: 'Solo verticales.',
    landscape: 'Solo apaisados.',
    rgb: 'Colores en RGB.',
    cmyk: 'Colores en CMYK.',
    tooLargeYet: (megabytes) =>
      `Los archivos de más de ${megabytes} MB se guardan enteros, pero todavía no se pueden mostrar aquí. Por ahora, mejor uno más ligero.`,
    notShownYet: (formats, instead) =>
      `Esta convocatoria acepta también archivos ${formats}, pero aún no podemos mostrarlos aquí. Por ahora, envía ${instead}.`,
  },
  kinds: { individual: 'artistas individuales', duo: 'dúos', collective: 'colectivos' },
  leastAge: (age) => `A partir de ${age} años.`,
  yourName:
    'El que elijas; un seudónimo es un nombre. Los lugares, cámaras y fechas que lleva tu archivo nunca llegan al público.',
  participation: 'Cómo participar',
  afterwards: 'Qué pasa con los carteles',
  sections: 'Secciones',
  share: {
    title: 'Corre la voz',
    native: 'Compartir',
    copy: 'Copiar el enlace',
    copied: 'Enlace copiado',
    mail: 'Correo',
  },
  home: {
    title: 'Convocatorias abiertas de carteles',
    about: 'Convocatorias de carteles, y los muros que nacen de ellas.',
    open: 'Abiertas ahora',
    upcoming: 'Abren pronto',
    past: 'Muros',
    between: 'Cerradas, con el jurado',
    none: 'Ahora mismo no hay ninguna convocatoria abierta.',
    readCall: 'Leer la convocatoria',
    earlier: 'De un muro anterior',
  },
  calendar: {
    title: (title) => `Último momento para enviar un cartel: ${title}`,
    text: (address) => `Envíalo antes de este momento, desde el teléfono o la mesa: ${address}`,
  },
}
