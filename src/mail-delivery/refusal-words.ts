import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Letter } from '../mail/mail.ts'
import { letter, list } from './paragraphs.ts'

type Refused = {
  callTitle: string
  code: string
  contact: string
  /** Title and name of the file. */
  line: string
  /** What came is not what was promised: the same file may come again. */
  isDamaged: boolean
  isReplacement: 0 | 1
  what: string
  next: string
  link: string
  /** Null when it is over. */
  until: string | null
}

/** A file cannot be shown. Its artist hears so at once, with what she can do. */
export const refusalLetters: InEveryLanguage<(facts: Refused) => Letter> = {
  en: ({ callTitle, code, contact, line, isDamaged, isReplacement, what, next, link, until }) =>
    letter(
      isDamaged
        ? `A file did not arrive whole: ${code}, ${callTitle}`
        : `A file cannot be shown: ${code}, ${callTitle}`,
      [
        `This file of your submission ${code} to “${callTitle}” cannot be shown:`,
        list([line]),
        what,
        isReplacement ? 'It was to take the place of another file. That one stays.' : null,
        until && `${next}\n${link}`,
        until
          ? `There is time until ${until}.`
          : `The time for this is over. Your submission:\n${link}`,
        `Questions? Write to ${contact} and quote the code.`,
      ],
    ),
  es: ({ callTitle, code, contact, line, isDamaged, isReplacement, what, next, link, until }) =>
    letter(
      isDamaged
        ? `Un archivo no llegó entero: ${code}, ${callTitle}`
        : `Un archivo no se puede mostrar: ${code}, ${callTitle}`,
      [
        `Este archivo de tu envío ${code} a «${callTitle}» no se puede mostrar:`,
        list([line]),
        what,
        isReplacement ? 'Iba a ocupar el lugar de otro archivo. Ese se queda.' : null,
        until && `${next}\n${link}`,
        until
          ? `Hay tiempo hasta: ${until}.`
          : `El plazo para esto ha terminado. Tu envío:\n${link}`,
        `¿Preguntas? Escribe a ${contact} e indica el código.`,
      ],
    ),
  pt: ({ callTitle, code, contact, line, isDamaged, isReplacement, what, next, link, until }) =>
    letter(
      isDamaged
        ? `Um arquivo não chegou inteiro: ${code}, ${callTitle}`
        : `Um arquivo não pode ser mostrado: ${code}, ${callTitle}`,
      [
        `Este arquivo do seu envio ${code} para “${callTitle}” não pode ser mostrado:`,
        list([line]),
        what,
        isReplacement ? 'Ele ia ficar no lugar de outro arquivo. Esse outro continua lá.' : null,
        until && `${next}\n${link}`,
        until ? `Há tempo até: ${until}.` : `O prazo para isso terminou. O seu envio:\n${link}`,
        `Dúvidas? Escreva para ${contact} e informe o código.`,
      ],
    ),
  fr: ({ callTitle, code, contact, line, isDamaged, isReplacement, what, next, link, until }) =>
    letter(
      isDamaged
        ? `Un fichier n’est pas arrivé entier : ${code}, ${callTitle}`
        : `Un fichier ne peut pas être montré : ${code}, ${callTitle}`,
      [
        `Ce fichier de votre envoi ${code} à « ${callTitle} » ne peut pas être montré :`,
        list([line]),
        what,
        isReplacement ? 'Il devait remplacer un autre fichier. Celui-ci reste en place.' : null,
        until && `${next}\n${link}`,
        until
          ? `Il est encore temps jusqu’à : ${until}.`
          : `Le délai pour cela est passé. Votre envoi :\n${link}`,
        `Des questions ? Écrivez à ${contact} en indiquant le code.`,
      ],
    ),
  ar: ({ callTitle, code, contact, line, isDamaged, isReplacement, what, next, link, until }) =>
    letter(
      isDamaged
        ? `ملفّ لم يصل كاملًا: ${code}، ${callTitle}`
        : `ملفّ لا يمكن عرضه: ${code}، ${callTitle}`,
      [
        `هذا الملفّ من المشاركة ${code} في «${callTitle}» لا يمكن عرضه:`,
        list([line]),
        what,
        isReplacement ? 'كان سيحلّ محلّ ملفّ آخر، والملفّ السابق باقٍ.' : null,
        until && `${next}\n${link}`,
        until ? `هناك وقت حتّى: ${until}.` : `انتهى الوقت المتاح لذلك. المشاركة:\n${link}`,
        `هل من أسئلة؟ يرجى الكتابة إلى ${contact} مع ذكر الرمز.`,
      ],
    ),
}
