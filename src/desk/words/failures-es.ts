import type { KeepingWords } from '../failure-words.ts'

export const es: KeepingWords = {
  failures: 'Fallos',
  about:
    'Trabajo nuestro que salió mal aunque se intentó varias veces. No es culpa de quienes envían, y sus lugares están guardados. Cuando la causa haya desaparecido, inténtelo de nuevo; lo que entonces funcione se irá solo de esta lista.',
  none: 'No hay nada roto.',
  states: { open: 'Por revisar', retried: 'Intentándose de nuevo', solved: 'Resuelto' },
  reasons: {
    'file-missing': 'El archivo no está donde debería estar.',
    'store-refuses': 'El almacén de archivos no respondió como debía.',
    'database-refuses': 'La base de datos no respondió como debía.',
    'pictures-fail': 'Falló el motor de imágenes.',
    'mail-refused': 'El servicio de correo no lo aceptó.',
    'took-too-long': 'Tardó demasiado y se detuvo.',
    unknown: 'Algo se rompió de nuestro lado.',
  },
  means: {
    check:
      'Su lugar está guardado, y su página dice que lo estamos mirando. El jurado todavía no ve el cartel.',
    look: 'El jurado y el público ven el cartel. Su original no se podría imprimir ni llevar a casa.',
    other: 'El cartel está a salvo. Falta algo que se hace a partir de él.',
  },
  mailMeans: (recipient) =>
    `El correo para ${recipient} no ha salido. Puede que alguien lo espere.`,
  mail: 'Correo',
  attempts: { one: 'un intento', many: '# de intentos', other: '# intentos' },
  since: (when) => `desde el ${when}`,
  last: (when) => `el último, el ${when}`,
  technical: 'Lo que dijo la máquina',
  tryAgain: 'Intentar de nuevo',
  tryAgainOne: (what) => `Intentar de nuevo: ${what}`,
  tryAll: 'Intentar todos de nuevo',
  triedAgain: 'Se está intentando de nuevo. Vuelva en un minuto para ver si funcionó.',
  nothingToTry: 'No quedaba nada por intentar de nuevo.',
}
