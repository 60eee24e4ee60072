import type { AddressWords } from '../address/words.ts'

export const es: AddressWords = {
  own: {
    goesTo: 'Nuestros correos te llegan a {email}.',
    change: 'Cambiar la dirección',
    waits:
      '{email} todavía no está confirmada: abre el correo que enviamos allí, hasta el {until}. Mientras tanto, nuestros correos van a la dirección de arriba.',
    receiptWaits:
      'A esta dirección ya se enviaron todos los recibos que permite un día. El siguiente sale el {when}; puedes descargarlo aquí ahora.',
    title: 'Adónde van nuestros correos',
    lead: 'Primero escribimos a la nueva dirección. Vale cuando hayas abierto el enlace de ese correo. Avisamos a la dirección anterior.',
    email: 'Nueva dirección de correo',
    send: 'Enviar el correo para confirmarla',
    again: 'Enviar el correo otra vez',
    cancel: 'Dejar la dirección como estaba',
  },
  said: {
    asked: 'Un correo va en camino a {email}. Abre su enlace para confirmar la dirección.',
    same: 'Nuestros correos ya van a esta dirección.',
    'too-many':
      'No se envió ningún correo y la dirección queda como estaba. Enviamos como máximo {hour} de estos correos por hora y {day} al día por envío, {mailbox} al día a una dirección y {sender} al día desde una conexión. Inténtalo más tarde.',
    cancelled: 'La dirección queda como estaba.',
  },
  confirming: {
    title: 'Confirma tu dirección',
    about:
      'Nuestros correos sobre el envío {code} a «{call}» irán a la dirección desde la que abriste esto.',
    now: 'Confirmar la dirección',
    done: 'Confirmada. Nuestros correos sobre el envío {code} te llegan ahora a esta dirección.',
    link: 'Su enlace privado va en camino.',
  },
  objecting: {
    title: 'Seguir recibiendo aquí nuestros correos',
    waiting:
      'Alguien que tiene el enlace privado del envío {code} a «{call}» indicó otra dirección. Todavía no está confirmada.',
    changed: 'Nuestros correos sobre el envío {code} a «{call}» van ahora a otra dirección.',
    now: 'Seguir recibiendo aquí los correos',
    kept: 'No cambió nada. Nuestros correos siguen llegando a esta dirección.',
    restored: 'Nuestros correos llegan de nuevo a esta dirección. El enlace privado va en camino.',
    advice:
      'Si no fuiste tú, otra persona tiene tu enlace privado. Mira si todo está bien y, si no, escribe a {contact}.',
  },
  overTitle: 'Este enlace ya no sirve',
  over: {
    confirmed: 'La dirección ya está confirmada.',
    superseded: 'Después de esta se indicó otra dirección.',
    cancelled: 'El cambio se detuvo; nuestros correos van adonde iban.',
    undone: 'El cambio se deshizo; nuestros correos van adonde iban antes.',
    expired: 'Su plazo terminó.',
  },
}
