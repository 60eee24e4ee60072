import type { AccountWords } from '../words.ts'

export const es: AccountWords = {
  signIn: 'Entrar',
  signInAbout:
    'Para el jurado y la organización. No hay contraseña: te enviamos un enlace a tu correo. Para enviar un cartel no hace falta cuenta.',
  email: 'Correo electrónico',
  emailWrong: 'Escribe una dirección como nombre@example.org.',
  sendLink: 'Enviarme un enlace',
  sent: 'Mira tu correo',
  sentAbout: (minutes) =>
    `Si esta dirección es de alguien que trabaja aquí, el enlace va en camino. Funciona una sola vez, durante ${minutes} minutos. ¿No llega? Revisa el correo no deseado o pregunta a quien te invitó.`,
  invited: { reviewer: 'Te invitan al jurado', organiser: 'Te invitan a organizar' },
  invitedAbout: {
    reviewer:
      'Mira los carteles de uno en uno y di sí, quizá o no. Puedes parar y seguir cuando quieras.',
    organiser: 'Sigue cómo se llena la convocatoria, invita al jurado, decide y abre la pared.',
  },
  once: 'Este enlace funciona una sola vez. Después, este dispositivo queda abierto 30 días.',
  accept: 'Aceptar y entrar',
  openDoor: 'Qué bueno verte de nuevo',
  openDoorAbout: 'Con un toque entras en este dispositivo.',
  enter: 'Entrar',
  used: 'Este enlace ya se usó',
  usedAbout:
    'Cada enlace abre una sola vez. Si lo usaste tú, quizá sigas dentro; si no, pide uno nuevo con la dirección a la que te invitaron.',
  expired: 'Este enlace caducó',
  expiredAbout:
    '¿Ya estuviste aquí? Pide un enlace nuevo. Si era tu primera invitación, pide a quien la envió que te invite otra vez.',
  unknown: 'Este enlace no abre nada. Quizá se perdió una parte al copiarlo.',
  newLink: 'Pedir un enlace nuevo',
  signOut: 'Salir',
  review: 'Jurado',
  desk: 'Mesa',
  nothingYet: 'Aquí no te espera nada todavía',
  nothingYetAbout: 'Cuando alguien te invite a una convocatoria, aparecerá en esta página.',
}
