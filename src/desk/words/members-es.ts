import type { MemberWords } from '../member-words.ts'

export const es: MemberWords = {
  members: 'Quién trabaja en esta convocatoria',
  you: 'tú',
  invitedBy: (who, when) => `Por invitación de ${who}, desde el ${when}.`,
  waitsSince: (who, when) => `Por invitación de ${who}, el ${when}.`,
  byOperator: 'el equipo de este sitio',
  since: (when) => `Desde el ${when}.`,
  devices: {
    one: 'Sesión abierta en # dispositivo',
    other: 'Sesión abierta en # dispositivos',
  },
  lastUsed: (when) => `último uso: ${when}`,
  signedOut: 'Sin sesión abierta por ahora',
  manage: 'Cambiar',
  manageOf: (email) => `Cambiar: ${email}`,
  remove: { reviewer: 'Quitar del jurado', organiser: 'Quitar de la organización' },
  removeAbout: {
    reviewer: 'El acceso termina al instante. Las respuestas que ya dio se quedan y cuentan.',
    organiser:
      'El acceso a esta mesa termina al instante. Se retiran las invitaciones que envió y que nadie aceptó todavía.',
  },
  endSessions: 'Cerrar todas sus sesiones',
  endSessionsAbout:
    'Para un dispositivo perdido o en malas manos: se cierran todas las sesiones de esta persona. Puede volver a entrar con un enlace por correo.',
  yourAccount:
    'Tus sesiones y la forma de dejar esta convocatoria están en la página de tu cuenta.',
  again: 'Enviar otra vez',
  againTo: (email) => `Enviar otra vez la invitación a ${email}`,
  withdraw: 'Retirar',
  withdrawFrom: (email) => `Retirar la invitación a ${email}`,
  said: {
    invited: 'La invitación va en camino.',
    'is-member': 'Esta persona ya tiene ese papel.',
    waits: 'Esta persona ya tiene una invitación. Puedes enviarla otra vez aquí abajo.',
    'too-many':
      'No se envió: esta dirección ya recibió bastantes invitaciones hoy, o hay demasiadas en espera. Retira alguna o vuelve a intentarlo mañana.',
    again: 'La invitación va otra vez en camino.',
    'too-soon':
      'No se envió: el último correo salió hace un momento, o esta dirección ya recibió bastantes hoy.',
    withdrawn: 'La invitación está retirada. Su enlace ya no funciona.',
    removed: 'Hecho. Ya no tiene acceso.',
    'last-organiser': 'No cambió nada: una convocatoria necesita a alguien en la organización.',
    'sessions-ended': 'Se cerraron todas las sesiones de esta persona.',
    'no-sessions': 'No cambió nada: esta persona no tenía ninguna sesión abierta.',
    'done-already': 'No cambió nada: ya estaba hecho.',
  },
}
