import type { OwnWords } from '../words.ts'

export const es: OwnWords = {
  acts: {
    open: 'Hasta el {until} puedes cambiar aquí todo.',
    closed:
      'Se pudo cambiar hasta el {until}. Lo que entregaste queda como está; puedes retirarlo en cualquier momento.',
    edit: 'Editar',
    add: 'Añadir un cartel',
    full: 'Todos los lugares de este envío están ocupados.',
    replace: 'Cambiar el archivo',
    look: 'Vista del jurado',
    original: 'Tu archivo',
    order: 'Cambiar el orden',
    up: 'Subir {title}',
    down: 'Bajar {title}',
    noWords: 'Falta la descripción de la imagen.',
    describe: 'Describirlo',
    print: 'Consejos de impresión',
    printMarked: 'Consejos de impresión: míralos, por favor',
    back: 'Volver a tu envío',
  },
  replacing: {
    title: 'Otro archivo para {title}',
    lead: 'El archivo que está aquí se queda hasta que el nuevo haya llegado, esté comprobado y pueda mostrarse. Si el nuevo no lo logra, no cambia nada.',
    file: 'El archivo nuevo',
    send: 'Enviar el archivo',
    onItsWay:
      'Otro archivo está en camino: {name}, {size}. Hasta que esté comprobado, se queda este.',
    checking: '{name} llegó y se está comprobando. Hasta entonces se queda este.',
    damaged: '{name} se dañó en el camino. Envíalo otra vez; hasta entonces se queda este.',
    refused: '{name} no se pudo tomar; se queda este.',
    decided: 'Se decidió sobre el cartel antes de que el archivo nuevo pudiera mostrarse.',
    announced: 'El archivo nuevo está anunciado. Ahora viajan sus bytes.',
  },
  editing: {
    title: 'Cambiar lo que entregaste',
    lead: 'Los archivos se cambian junto a cada cartel. Todo lo demás está aquí.',
    save: 'Guardar los cambios',
    language: 'Idioma de nuestros correos',
    meanwhile: 'Esto se cambió en otra ventana. Lo que escribiste sigue aquí.',
    stored: 'Al guardar, sustituye lo que está guardado ahora:',
  },
  adding: {
    title: 'Añadir un cartel',
    lead: 'Se suma a lo que entregaste antes, con el mismo código.',
    send: 'Añadir el cartel',
    room: 'Hay lugar para {n} más.',
  },
  history: {
    title: 'Qué pasó',
    zone: 'Lo último primero. Todas las horas: {zone}.',
    details: 'Campos: {fields}',
    mailLanguage: 'Idioma',
  },
  happened: {
    committed: 'Entregado.',
    added: '{title} añadido, con {file}.',
    edited: 'Datos cambiados.',
    reordered: 'Carteles puestos en otro orden.',
    replacing: '{title}: otro archivo anunciado, {file}.',
    arrived: '{title}: {file} llegó.',
    checked: '{title}: {file} comprobado, entero y a la vista.',
    replaced: '{title}: {file} tomó el lugar del archivo anterior.',
    refused: '{title}: {file} no se puede mostrar.',
    damaged: '{title}: {file} llegó dañado.',
    'replacement-refused': '{title}: {file} no se tomó, se queda el archivo anterior.',
    withdrawn: '{title} retirado.',
    'address-asked': 'Diste otra dirección de correo; primero hay que confirmarla.',
    'address-changed': 'Dirección de correo cambiada.',
    'address-kept': 'Cambio de dirección detenido; el correo va adonde iba.',
    'address-restored': 'Dirección de correo restablecida.',
    'address-right': 'Dijiste que la dirección para los correos es correcta.',
    'link-mailed': 'Te enviamos por correo el enlace privado.',
    'receipt-mailed': 'Te enviamos por correo el recibo.',
  },
  data: {
    title: 'Tus datos',
    export: 'Llevártelo todo',
    exportHint:
      'Un archivo con todo lo que hay guardado aquí sobre ti y las direcciones de tus carteles.',
    withdrawAll: 'Retirarlo todo',
    withdrawAllAbout:
      'Todos tus carteles dejan el jurado y el muro al instante y para siempre. Lo que escribiste queda aquí solo para ti.',
    withdrawAllNow: 'Retirar todos los carteles para siempre',
    erase: 'Borrarlo todo',
  },
  erasing: {
    others: '¿Tienes otros envíos?',
    title: 'Borrarlo todo',
    lead: 'Nadie puede deshacerlo.',
    goes: 'Se borra al instante: tu nombre y tu dirección, todos los textos y respuestas, los carteles con sus archivos e imágenes, nuestros correos para ti y lo que el jurado dijo de tus carteles.',
    stays: 'Lo que queda: el código {code}, el momento de la entrega y que se cuenta.',
    copies:
      'Lo que otras personas ya se llevaron o guardaron en otra parte, y los correos en tu propio buzón, no están a nuestro alcance.',
    first: 'Quizá quieras llevártelo todo antes:',
    now: 'Borrar para siempre',
    gone: 'Este envío fue borrado',
    goneText: 'De él solo quedan aquí el código {code} y el momento en que se entregó.',
  },
  print: {
    open: 'Recibo para imprimir',
    title: 'Recibo',
    how: 'Imprime esta página o guárdala como PDF. Casi siempre basta una hoja A4.',
    proves:
      'Prueba que exactamente estos archivos, byte por byte, se prometieron a esta convocatoria en este momento, y de cada uno cuándo estuvo aquí entero.',
    provesNot: 'No prueba quién los hizo, quién los envió ni qué se decidió sobre ellos.',
    check:
      'Para comprobarlo, lleva el recibo firmado (el archivo {file}) a {address} o a cualquier programa que conozca JOSE. Un archivo le corresponde cuando su SHA-256 es el que está impreso aquí.',
    signed: 'El recibo firmado',
    issued: 'Impreso desde la página el',
  },
  look: {
    title: 'Como lo verá el jurado',
    blind: 'En esta convocatoria el jurado no ve tu nombre, tu contacto ni tus enlaces.',
    open: 'En esta convocatoria el jurado también ve tu nombre.',
    waiting: 'Todavía no hay imagen.',
  },
  refusals: {
    'call-closed': {
      what: 'El plazo para cambios terminó el {when}.',
      next: 'Lo que entregaste antes queda como estaba. Si algo falló en el camino, escribe a {contact}.',
    },
    withdrawn: {
      what: 'Este cartel fue retirado.',
      next: 'Retirar es para siempre. Mientras la convocatoria esté abierta puedes añadirlo como nuevo.',
    },
    decided: {
      what: 'El jurado ya decidió sobre este cartel.',
      next: 'Se queda el archivo sobre el que se decidió. Escribe a {contact} si eso es un problema.',
    },
    'same-file': {
      what: 'Este es el mismo archivo que ya está aquí.',
      next: 'No hay que enviar nada. Elige otro si querías uno más nuevo.',
    },
    'too-many-files': {
      what: 'Ya se enviaron muchos archivos para este cartel.',
      next: 'Se queda el que está aquí. Inténtalo en unos días o escribe a {contact}.',
    },
    'file-too-large': {
      what: 'Este archivo pesa demasiado para la convocatoria: {megabytes} MB como máximo.',
      next: 'Exporta uno más ligero.',
    },
    'too-many-works': {
      what: 'Todos los lugares de este envío están ocupados: {most} como máximo.',
      next: 'Lo que escribiste sigue aquí. Retira antes otro cartel o sustituye uno de ellos.',
    },
    'changed-meanwhile': {
      what: 'Mientras tanto se cambió en otra ventana.',
      next: 'Mira lo que está guardado ahora e inténtalo de nuevo.',
    },
    'key-reused': {
      what: 'Este formulario ya se usó antes, con otro archivo.',
      next: 'El cartel añadido entonces se conserva. Pulsa otra vez para añadir también este.',
    },
  },
}
