import type { ReceiptWords } from '../receipts/receipt-words.ts'

export const es: ReceiptWords = {
  lead: 'Un recibo dice qué archivos se enviaron a una convocatoria y cuándo. Está firmado. Aquí tu propio navegador comprueba la firma; no se envía nada a ningún lugar.',
  label: 'El recibo',
  hint: 'Pega el archivo que descargaste o la larga línea de letras que contiene.',
  choose: 'O elige el archivo que descargaste',
  check: 'Comprobar',
  good: 'La firma es correcta: nadie ha cambiado lo firmado.',
  bad: 'La firma no es correcta: este recibo fue cambiado o viene de otro lugar.',
  unknown: 'Este recibo se firmó con una clave que este sitio no conoce.',
  unreadable: 'Esto no es un recibo. Pega el archivo entero, del primer carácter al último.',
  unable:
    'Este navegador no puede comprobar firmas. Prueba con otro, o en esta página con conexión.',
  differs:
    'La parte legible de lo que pegaste dice otra cosa que lo firmado. Solo cuenta lo firmado, que sigue aquí.',
  provesNot: 'No prueba quién hizo los archivos ni quién los envió, ni qué se decidió sobre ellos.',
  code: 'Código',
  call: 'Convocatoria',
  first: 'Primer envío',
  issued: 'Recibo firmado',
  committed: 'Enviado',
  received: 'Recibido completo',
  notReceived: 'no probado cuando se firmó',
  files: 'Lo que prueba',
  proven: {
    received:
      'Este archivo, de {bytes} bytes y con este SHA-256, se envió el {committed} y se recibió completo el {received}.',
    committed:
      'Este archivo, de {bytes} bytes y con este SHA-256, se envió el {committed}. Que se recibiera completo no estaba probado cuando se firmó este recibo.',
    earlierReceived:
      'Este archivo, de {bytes} bytes y con este SHA-256, se recibió completo el {received}. El envío se hizo por primera vez el {first}; este recibo, de un tipo anterior, no dice cuándo se añadió este archivo.',
    earlierCommitted:
      'Este archivo, de {bytes} bytes y con este SHA-256, se prometió. El envío se hizo por primera vez el {first}; este recibo, de un tipo anterior, no dice cuándo se añadió este archivo. Que se recibiera completo no estaba probado.',
  },
  states: {
    current: '',
    waiting: 'Va a ocupar el lugar de otro archivo.',
    replaced: 'Más tarde otro archivo ocupó su lugar.',
    refused: 'Iba a ocupar el lugar de otro archivo y no se aceptó.',
    withdrawn: 'Su cartel se retiró más tarde.',
  },
  compare: '¿Es un archivo uno de estos?',
  compareLabel: 'Elige un archivo de cartel',
  compareHint: 'No sale de tu dispositivo. Su SHA-256 se compara con los de arriba.',
  sum: 'O pega su SHA-256',
  sumHint: 'En una computadora lo dice {one} o {other}.',
  reading: 'Leyendo {name}: {percent}',
  same: 'Sí: {name} es este archivo, byte por byte: {file}.',
  cleaned:
    'Sí: {name} es este archivo, una vez quitados los metadatos como los quita el formulario antes de enviar: {file}.',
  other: 'No: {name} no es ninguno de estos archivos.',
  otherHint:
    'El formulario quita los metadatos de un archivo antes de enviarlo. En la página de tu envío puedes descargar el archivo tal como se recibió.',
  gone: 'No se pudo leer {name}. Elígelo otra vez.',
  sumSame: 'Sí: este SHA-256 es el de {file}.',
  sumOther: 'No: este SHA-256 no es de ninguno de estos archivos.',
  sumWrong: 'Un SHA-256 tiene 64 caracteres: cifras y letras de la a a la f.',
  keep: 'Para guardar',
  keepLink: 'Descargar esta comprobación en un archivo',
  keepHint: 'Funciona sin conexión, mientras lo guardes.',
  keepTitle: 'Recibo {code}',
  keepLead:
    'Este archivo contiene un recibo y lo comprueba, sin conexión. No se envía nada a ningún lugar.',
  keepTrust:
    'Si otra persona te dio este archivo, comprueba su recibo en {address}: a un archivo se le puede hacer decir cualquier cosa.',
  keepReceipt: 'Recibo y comprobación en un archivo',
  needsScript:
    'Tu navegador no ejecuta scripts aquí, así que no se comprobó nada. El recibo firmado:',
}
