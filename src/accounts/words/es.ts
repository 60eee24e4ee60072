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
  once: 'Este enlace funciona una sola vez. Después, la sesión sigue abierta en este dispositivo 30 días, o hasta que pasen 14 sin usarla.',
  accept: 'Aceptar y entrar',
  openDoor: 'Qué bueno verte de nuevo',
  openDoorAbout: 'Con un toque entras en este dispositivo.',
  enter: 'Entrar',
  invitationFor: 'Esta invitación es para {email}.',
  linkFor: 'Entras como {email}.',
  signInFirst:
    'Esta dirección ya tiene una cuenta aquí. Para que nadie acepte en tu nombre, entra primero: te enviamos un enlace a esta dirección y después la invitación te espera en la página de tu cuenta.',
  somebodyElse:
    'En este dispositivo está abierta la sesión de {email}. Si continúas, esa sesión se cierra aquí.',
  changeOver: 'Cerrar esa sesión y continuar',
  stay: 'Dejarlo como está',
  closed: {
    used: {
      title: 'Este enlace ya se usó',
      about:
        'Cada enlace funciona una sola vez. Si lo usaste tú, quizá la sesión siga abierta; si no, pide uno nuevo con la dirección a la que te invitaron.',
    },
    expired: {
      title: 'Este enlace caducó',
      about:
        '¿Ya estuviste aquí? Pide un enlace nuevo. Si era tu primera invitación, pide a quien la envió que te invite otra vez.',
    },
    withdrawn: {
      title: 'Esta invitación fue retirada',
      about:
        'Ya no se puede aceptar. Si te sorprende, pregunta a quien te la envió. Si tienes cuenta, puedes entrar como siempre.',
    },
    replaced: {
      title: 'Hay un enlace más nuevo',
      about:
        'Después de este te enviamos otro enlace para entrar. Usa el del último correo o pide uno nuevo.',
    },
    unknown: {
      title: 'Este enlace no funciona',
      about: 'Quizá se perdió una parte al copiarlo. Pide uno nuevo.',
    },
  },
  newLink: 'Pedir un enlace nuevo',
  account: 'Cuenta',
  signOut: 'Salir',
  review: 'Jurado',
  desk: 'Mesa',
  nothingYet: 'Aquí no te espera nada todavía',
  nothingYetAbout: 'Cuando alguien te invite a una convocatoria, aparecerá en esta página.',
}
