import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Letter } from '../mail/mail.ts'
import { letter, list } from './paragraphs.ts'

type Whole = {
  callTitle: string
  code: string
  /** Title, file name and fingerprint of each work. */
  lines: Array<string>
  /** The same of those that cannot be shown. */
  unshown: Array<string>
  link: string
  verify: string
}

export type ReceiptLetterWords = {
  whole: (facts: Whole) => Letter
}

export const receiptLetters: InEveryLanguage<ReceiptLetterWords> = {
  en: {
    whole: ({ callTitle, code, lines, unshown, link, verify }) =>
      letter(
        unshown.length === 0
          ? `Received whole: ${code}, ${callTitle}`
          : `Your receipt: ${code}, ${callTitle}`,
        [
          lines.length === 0
            ? null
            : unshown.length === 0
              ? `Every file of your submission ${code} to “${callTitle}” lies here whole. Its bytes were read again and are the ones you handed in:`
              : `These files of your submission ${code} to “${callTitle}” lie here whole. Their bytes were read again and are the ones you handed in:`,
          lines.length === 0 ? null : list(lines),
          unshown.length === 0
            ? null
            : `This arrived as you handed it in, but cannot be shown. Another mail says why, and what you can do:\n\n${list(unshown)}`,
          `The signed receipt is attached. It says what was handed in and when, and anyone can check it, even without us:\n${verify}`,
          `Keep this mail. Your submission:\n${link}`,
        ],
      ),
  },
  es: {
    whole: ({ callTitle, code, lines, unshown, link, verify }) =>
      letter(
        unshown.length === 0
          ? `Recibido entero: ${code}, ${callTitle}`
          : `Tu recibo: ${code}, ${callTitle}`,
        [
          lines.length === 0
            ? null
            : unshown.length === 0
              ? `Todos los archivos de tu envío ${code} a «${callTitle}» están aquí enteros. Volvimos a leer sus bytes y son los que entregaste:`
              : `Estos archivos de tu envío ${code} a «${callTitle}» están aquí enteros. Volvimos a leer sus bytes y son los que entregaste:`,
          lines.length === 0 ? null : list(lines),
          unshown.length === 0
            ? null
            : `Esto llegó como lo entregaste, pero no se puede mostrar. Otro correo dice por qué y qué puedes hacer:\n\n${list(unshown)}`,
          `El recibo firmado va adjunto. Dice qué se entregó y cuándo, y cualquiera puede comprobarlo, incluso sin nosotras:\n${verify}`,
          `Guarda este correo. Tu envío:\n${link}`,
        ],
      ),
  },
  pt: {
    whole: ({ callTitle, code, lines, unshown, link, verify }) =>
      letter(
        unshown.length === 0
          ? `Recebido inteiro: ${code}, ${callTitle}`
          : `O seu recibo: ${code}, ${callTitle}`,
        [
          lines.length === 0
            ? null
            : unshown.length === 0
              ? `Todos os arquivos do seu envio ${code} para “${callTitle}” estão aqui inteiros. Os bytes foram lidos de novo e são os que você entregou:`
              : `Estes arquivos do seu envio ${code} para “${callTitle}” estão aqui inteiros. Os bytes foram lidos de novo e são os que você entregou:`,
          lines.length === 0 ? null : list(lines),
          unshown.length === 0
            ? null
            : `Isto chegou como você entregou, mas não pode ser mostrado. Outro e-mail diz por quê e o que você pode fazer:\n\n${list(unshown)}`,
          `O recibo assinado está anexo. Ele diz o que foi entregue e quando, e qualquer pessoa pode conferir, mesmo sem nós:\n${verify}`,
          `Guarde este e-mail. O seu envio:\n${link}`,
        ],
      ),
  },
  fr: {
    whole: ({ callTitle, code, lines, unshown, link, verify }) =>
      letter(
        unshown.length === 0
          ? `Reçu en entier : ${code}, ${callTitle}`
          : `Votre reçu : ${code}, ${callTitle}`,
        [
          lines.length === 0
            ? null
            : unshown.length === 0
              ? `Tous les fichiers de votre envoi ${code} à « ${callTitle} » sont ici en entier. Leurs octets ont été relus : ce sont ceux que vous avez remis.`
              : `Ces fichiers de votre envoi ${code} à « ${callTitle} » sont ici en entier. Leurs octets ont été relus : ce sont ceux que vous avez remis.`,
          lines.length === 0 ? null : list(lines),
          unshown.length === 0
            ? null
            : `Ceci est arrivé tel que vous l’avez remis, mais ne peut pas être montré. Un autre message dit pourquoi et ce que vous pouvez faire :\n\n${list(unshown)}`,
          `Le reçu signé est joint. Il dit ce qui a été remis et quand, et chacun peut le vérifier, même sans nous :\n${verify}`,
          `Gardez ce message. Votre envoi :\n${link}`,
        ],
      ),
  },
  ar: {
    whole: ({ callTitle, code, lines, unshown, link, verify }) =>
      letter(
        unshown.length === 0 ? `وصل كاملًا: ${code}، ${callTitle}` : `إيصالك: ${code}، ${callTitle}`,
        [
          lines.length === 0
            ? null
            : unshown.length === 0
              ? `كلّ ملفّات المشاركة ${code} في «${callTitle}» موجودة هنا كاملة. قُرئت بايتاتها من جديد وهي التي سُلّمت:`
              : `هذه ملفّات من المشاركة ${code} في «${callTitle}» موجودة هنا كاملة. قُرئت بايتاتها من جديد وهي التي سُلّمت:`,
          lines.length === 0 ? null : list(lines),
          unshown.length === 0
            ? null
            : `وصل هذا كما سُلّم، لكن لا يمكن عرضه. رسالة أخرى تقول السبب وما يمكن فعله:\n\n${list(unshown)}`,
          `الإيصال الموقَّع مرفق. يقول ما الذي سُلّم ومتى، ويستطيع أيّ شخص التحقّق منه، حتّى من دوننا:\n${verify}`,
          `يرجى الاحتفاظ بهذه الرسالة. المشاركة:\n${link}`,
        ],
      ),
  },
}
