import { letter, list } from '../paragraphs.ts'
import type { LetterWords } from '../words.ts'

export const es: LetterWords = {
  decisions: {
    selected: 'seleccionado para la pared',
    reserve: 'en reserva',
    declined: 'no seleccionado esta vez',
  },
  received: ({ callTitle, code, titles, link, until }) =>
    letter(`Tu envío ${code}: ${callTitle}`, [
      `Tu envío a «${callTitle}» cuenta desde este momento. Su código es ${code}.`,
      list(titles),
      'El recibo firmado de lo que prometiste va adjunto. Cuando todos los archivos estén aquí enteros, llega un segundo.',
      `Si algún archivo sigue en camino, puede llegar hasta el ${until}. No hace falta nada más para conservar tu lugar.`,
      `Este enlace privado abre tu envío en cualquier dispositivo. No lo compartas y guarda este correo:\n${link}`,
    ]),
  privateLink: ({ callTitle, code, link }) =>
    letter(`El enlace privado de tu envío ${code}`, [
      `Alguien pidió el enlace privado del envío ${code} a «${callTitle}». Aquí está:\n${link}`,
      'Si no lo pediste, no ha pasado nada: solo esta dirección recibió el enlace.',
    ]),
  privateLinks: ({ items }) =>
    letter('Tus enlaces privados', [
      'Alguien pidió los enlaces privados de todo lo enviado con esta dirección. Aquí están:',
      ...items.map(({ callTitle, code, link }) => `«${callTitle}», ${code}:\n${link}`),
      'Si no fuiste tú, no ha pasado nada: solo esta dirección recibió los enlaces.',
    ]),
  decided: ({ callTitle, credit, lines, link, wall }) =>
    letter(`La decisión sobre tus carteles: ${callTitle}`, [
      `${credit}: gracias por los carteles que enviaste a «${callTitle}». Esto es lo que se decidió:`,
      list(lines),
      wall && `La pared ya está abierta:\n${wall}`,
      `Tu envío sigue en tus manos:\n${link}`,
    ]),
  signIn: ({ link, minutes }) =>
    letter('Tu enlace para entrar en Cartelera', [
      `Este enlace te abre la puerta una sola vez, durante ${minutes} minutos:\n${link}`,
      'Si no lo pediste, no tienes que hacer nada.',
    ]),
  invitation: ({ callTitle, role, link }) =>
    letter(`Una invitación: ${callTitle}`, [
      role === 'reviewer'
        ? `Te invitamos a mirar los carteles enviados a «${callTitle}» y a ayudar a elegir.`
        : `Te invitamos a organizar la convocatoria «${callTitle}».`,
      `Abre este enlace y pulsa el botón. Funciona una sola vez:\n${link}`,
    ]),
}
