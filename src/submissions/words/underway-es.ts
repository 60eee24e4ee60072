import type { UnderwayWords } from '../underway-words.ts'

export const es: UnderwayWords = {
  clean: 'Quitar del archivo el lugar, la cámara y los nombres antes de enviarlo',
  looking: 'Mirando el archivo',
  removedThings: 'Se quitó antes de enviar: {things}.',
  nothingToRemove: 'Nada que quitar: el archivo no dice nada de lugar, cámara ni nombres.',
  notUnderstood:
    'Aquí no se pudo quitar lo que el archivo dice de sí mismo. Se envía tal cual, queda en privado y no se da ninguna copia pública de él.',
  asItIs: 'Se envía tal cual y queda en privado.',
  exportAgain: 'Por favor, expórtalo de nuevo como {formats} y elige ese archivo.',
  heic: 'Es una imagen HEIC o AVIF, como las guardan los teléfonos, y este navegador no puede abrirla. Elígela desde la fototeca y no desde los archivos, o compártela antes como JPEG. En un iPhone, Ajustes > Cámara > Formatos > Más compatible hace que las fotos nuevas sean JPEG.',
  converted:
    '{name} es una imagen HEIC o AVIF. Se convirtió aquí a {format}, en su tamaño completo, y eso es lo que se enviará.',
  sameFile: 'Es el mismo archivo que en el cartel {n}.',
  outdated: 'Esta página ha quedado vieja. Por favor, recárgala: lo que escribiste se queda.',
  keepOpen:
    'Deja esta página abierta hasta que todo haya llegado. Si aun así se cierra, sigue desde tu página: lo que ya llegó no se envía dos veces.',
  perSecond: '{rate} por segundo',
  left: 'quedan unos {time}',
  pause: 'Pausa',
  goOn: 'Seguir',
  paused: 'En pausa. Lo que llegó se queda.',
  waiting: '{name}: espera su turno',
  arrived: '{name}: llegó',
  over: '{name}: no llegó entero',
  gone: '{name}: cambió en este aparato o ya no se puede leer',
  stopped: '{name}: todavía no llegó entero',
  someOver:
    'El plazo para los archivos terminó antes de que todo llegara. Ya no se recibe nada más. Los archivos que lo dicen llegaron y están a salvo; por los demás escribe a {contact} e indica el código {code}.',
  someGone:
    'Un archivo ya no se pudo leer. Tu lugar está guardado: elige el archivo otra vez en tu página, hasta el {until}.',
  tryAgain: 'Intentar de nuevo',
  percentSent: '{percent} enviado',
  onItsWay:
    'Un envío desde este aparato está en camino: código {code}. No han llegado todos sus archivos.',
  goOnThere: 'Seguir con él',
  keptHere:
    'Lo que habías escrito está de vuelta. Se guarda solo en este aparato, hasta que lo entregues y una semana como mucho.',
  chooseTheseAgain: 'Por favor, elige de nuevo: {files}.',
  discard: 'Descartarlo',
  discarded: 'Descartado. El formulario está vacío.',
  things: {
    place: 'lugar',
    camera: 'cámara',
    names: 'nombres',
    dates: 'fechas',
    software: 'programas',
    description: 'descripciones',
    thumbnail: 'copias pequeñas de la imagen',
    provenance: 'pruebas de origen',
    history: 'historial de edición',
    attachments: 'adjuntos',
    'trailing-data': 'datos después del final de la imagen',
    other: 'otras notas dentro del archivo',
  },
}
