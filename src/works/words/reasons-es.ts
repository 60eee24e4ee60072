import type { ReasonWords } from '../reason-words.ts'

const replace = 'ponlo aquí en lugar de este archivo mientras la convocatoria esté abierta.'

export const es: ReasonWords = {
  'bytes-differ': {
    what: 'Lo que llegó no es el archivo que entregaste.',
    next: 'Quizá se dañó en el camino. Elige el mismo archivo otra vez, aquí abajo; tu lugar está guardado.',
  },
  'format-not-accepted': {
    what: 'El archivo es de un tipo que esta convocatoria no admite.',
    next: `Expórtalo como {formats} y ${replace}`,
  },
  'format-not-shown-yet': {
    what: 'El archivo se conserva. No se pudo mostrar cuando llegó y lo estamos mirando de nuevo.',
    next: 'Vuelve a esta página un poco más tarde.',
  },
  'not-a-picture': {
    what: 'En este archivo no hay una imagen que podamos leer.',
    next: `Ábrelo, expórtalo de nuevo como {formats} y ${replace}`,
  },
  heif: {
    what: 'Es una imagen HEIC o AVIF, como las guardan los teléfonos. No se puede mostrar en todas las pantallas y por eso no se acepta.',
    next: `Compártela o expórtala como JPEG y ${replace} En un iPhone, Ajustes > Cámara > Formatos > Más compatible hace que las fotos nuevas sean JPEG.`,
  },
  damaged: {
    what: 'El archivo está dañado: se corta o sus partes se contradicen.',
    next: `Ábrelo, expórtalo de nuevo y ${replace}`,
  },
  'cannot-be-decoded': {
    what: 'El archivo está dañado: de él no sale ninguna imagen.',
    next: `Ábrelo, expórtalo de nuevo y ${replace}`,
  },
  'trailing-data': {
    what: 'Después del final de la imagen hay algo que no le pertenece.',
    next: `Algunos teléfonos y programas lo añaden. Ábrelo, expórtalo de nuevo como {formats} y ${replace}`,
  },
  'two-kinds': {
    what: 'El archivo es a la vez una imagen y otra cosa, como una página web o un archivo comprimido.',
    next: `Eso no se admite. Exporta solo la imagen como {formats} y ${replace}`,
  },
  bomb: {
    what: 'El archivo dice contener mucho más de lo que puede.',
    next: `Quizá está dañado. Expórtalo de nuevo como {formats} y ${replace}`,
  },
  'too-long': {
    what: 'Un lado de la imagen mide más de 30.000 píxeles.',
    next: `Expórtala más pequeña, como {formats}, y ${replace}`,
  },
  'needs-password': {
    what: 'El PDF está protegido con una contraseña.',
    next: `Guárdalo sin contraseña y ${replace}`,
  },
  'no-pages': {
    what: 'El PDF no tiene ninguna página.',
    next: `Expórtalo de nuevo con el cartel en la primera página y ${replace}`,
  },
  'page-too-large': {
    what: 'La primera página del PDF mide más de cinco metros o es demasiado estrecha para mostrarla.',
    next: `Expórtalo en el tamaño en que se va a imprimir y ${replace}`,
  },
  'too-many-pixels': {
    what: 'La imagen tiene más píxeles de los que se aceptan.',
    next: `Expórtala más pequeña, hasta {megapixels} millones de píxeles, y ${replace}`,
  },
  'too-large-to-show': {
    what: 'El archivo está aquí y se conserva, pero no podemos hacer una imagen de él: pesa demasiado o está guardado de una manera poco común.',
    next: `Expórtalo como JPEG o PNG corriente, mejor de 20 MB como máximo, y ${replace} O envíalo otra vez desde un navegador que pueda mostrarlo: manda también una imagen.`,
  },
}
