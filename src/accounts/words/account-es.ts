import type { AccountPageWords } from '../account-words.ts'

export const es: AccountPageWords = {
  signedInAs: 'Tu sesión está abierta como {email}.',
  invitations: 'Tienes una invitación',
  invitedBy: (who) => `Te invita ${who}`,
  byOperator: 'el equipo de este sitio',
  until: (when) => `válida hasta el ${when}`,
  accept: 'Aceptar',
  decline: 'Rechazar',
  roles: { reviewer: 'Jurado', organiser: 'Organización' },
  yourRoles: 'Lo que haces aquí',
  noRoles: 'Por ahora no participas en ninguna convocatoria.',
  leave: 'Dejar',
  leaveAbout: {
    reviewer:
      'Dejarás de ver los carteles de esta convocatoria. Las respuestas que diste se quedan y cuentan.',
    organiser:
      'Dejarás de ver la mesa de esta convocatoria. Se retiran las invitaciones que enviaste y que nadie aceptó todavía.',
  },
  leaveNow: 'Dejar esta convocatoria',
  lastOrganiser: 'No hay nadie más en la organización. Invita a otra persona antes de dejarla.',
  sessions: 'Dónde tienes la sesión abierta',
  sessionsAbout: (idle, most) =>
    `Una sesión se cierra sola si pasan ${idle} días sin usarla y, como máximo, a los ${most} días. Guardamos el navegador y el sistema, nunca la dirección de un dispositivo.`,
  thisDevice: 'Este dispositivo',
  unknownDevice: 'Dispositivo desconocido',
  began: (when) => `desde el ${when}`,
  used: (when) => `último uso: ${when}`,
  end: 'Cerrar sesión',
  endOn: (device) => `Cerrar sesión: ${device}`,
  endOthers: 'Cerrar todas las demás sesiones',
  said: {
    ended: 'Esa sesión se cerró.',
    'ended-others': 'Se cerraron todas las demás sesiones.',
    left: 'Dejaste la convocatoria.',
    declined: 'Rechazaste la invitación.',
    nothing: 'No cambió nada: ya estaba hecho o ya no es posible.',
  },
}
