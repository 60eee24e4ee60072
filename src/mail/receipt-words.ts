import type { InEveryLanguage } from '../shared/languages.ts'
import type { Letter } from './mail.ts'
import { letter, list } from './paragraphs.ts'

type Whole = {
  callTitle: string
  code: string
  /** Title, file name and fingerprint of each work. */
  lines: Array<string>
  link: string
  verify: string
}

export type ReceiptLetterWords = {
  whole: (facts: Whole) => Letter
}

export const receiptLetters: InEveryLanguage<ReceiptLetterWords> = {
  en: {
    whole: ({ callTitle, code, lines, link, verify }) =>
      letter(`Received whole: ${code}, ${callTitle}`, [
        `Every file of your submission ${code} to “${callTitle}” lies here whole. Its bytes were read again and are the ones you handed in:`,
        list(lines),
        `The signed receipt is attached. It says what was handed in and when, and anyone can check it, even without us:\n${verify}`,
        `Keep this mail. Your submission:\n${link}`,
      ]),
  },
  es: {
    whole: ({ callTitle, code, lines, link, verify }) =>
      letter(`Recibido entero: ${code}, ${callTitle}`, [
        `Todos los archivos de tu envío ${code} a «${callTitle}» están aquí enteros. Volvimos a leer sus bytes y son los que entregaste:`,
        list(lines),
        `El recibo firmado va adjunto. Dice qué se entregó y cuándo, y cualquiera puede comprobarlo, incluso sin nosotras:\n${verify}`,
        `Guarda este correo. Tu envío:\n${link}`,
      ]),
  },
  pt: {
    whole: ({ callTitle, code, lines, link, verify }) =>
      letter(`Recebido inteiro: ${code}, ${callTitle}`, [
        `Todos os arquivos do seu envio ${code} para “${callTitle}” estão aqui inteiros. Os bytes foram lidos de novo e são os que você entregou:`,
        list(lines),
        `O recibo assinado está anexo. Ele diz o que foi entregue e quando, e qualquer pessoa pode conferir, mesmo sem nós:\n${verify}`,
        `Guarde este e-mail. O seu envio:\n${link}`,
      ]),
  },
  fr: {
    whole: ({ callTitle, code, lines, link, verify }) =>
      letter(`Reçu en entier : ${code}, ${callTitle}`, [
        `Tous les fichiers de votre envoi ${code} à « ${callTitle} » sont ici en entier. Leurs octets ont été relus : ce sont ceux que vous avez remis.`,
        list(lines),
        `Le reçu signé est joint. Il dit ce qui a été remis et quand, et chacun peut le vérifier, même sans nous :\n${verify}`,
        `Gardez ce message. Votre envoi :\n${link}`,
      ]),
  },
  ar: {
    whole: ({ callTitle, code, lines, link, verify }) =>
      letter(`وصل كاملًا: ${code}، ${callTitle}`, [
        `كلّ ملفّات المشاركة ${code} في «${callTitle}» موجودة هنا كاملة. قُرئت بايتاتها من جديد وهي التي سُلّمت:`,
        list(lines),
        `الإيصال الموقَّع مرفق. يقول ما الذي سُلّم ومتى، ويستطيع أيّ شخص التحقّق منه، حتّى من دوننا:\n${verify}`,
        `يرجى الاحتفاظ بهذه الرسالة. المشاركة:\n${link}`,
      ]),
  },
}
