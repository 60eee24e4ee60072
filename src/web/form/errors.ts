import { type InEveryLanguage, locales } from '../../i18n/languages.ts'
import { exceeding } from './limit-words.ts'

/** What a field may be told. One sentence each: what is wrong and what to do. */
export type FieldErrors = {
  missing: string
  notText: string
  email: string
  country: string
  tooLong: (most: number, has: number) => string
  tooManyWords: (most: number, has: number) => string
  lineTooLong: (most: number, has: number) => string
  tooManyLines: (most: number, has: number) => string
  lineBreak: string
  invisibleSign: (sign: string) => string
  choose: string
  tooFew: (least: number) => string
  tooMany: (most: number) => string
  consent: string
  title: string
  file: string
  fileEmpty: string
  fileTooLarge: (megabytes: number) => string
  sha256: string
  worksTooFew: (least: number) => string
  worksTooMany: (most: number) => string
  wrong: string
}

const arabic = (figure: number) => new Intl.NumberFormat(locales.ar).format(figure)

export const fieldErrors: InEveryLanguage<FieldErrors> = {
  en: {
    missing: 'Please fill this in.',
    notText: 'Please write this as text.',
    email: 'Write an address such as name@example.org.',
    country: 'Choose a country from the list, or leave it open.',
    tooLong: exceeding('en', 'tooLong'),
    tooManyWords: exceeding('en', 'tooManyWords'),
    lineTooLong: exceeding('en', 'lineTooLong'),
    tooManyLines: exceeding('en', 'tooManyLines'),
    lineBreak: 'This is one line: take out the line break or tab.',
    invisibleSign: (sign) =>
      `There is an invisible character in this text (${sign}). Delete the text and type it instead of pasting it.`,
    choose: 'Choose one of the answers in the list.',
    tooFew: (least) => `Choose at least ${least}.`,
    tooMany: (most) => `Choose ${most} at most.`,
    consent: 'Please tick this.',
    title: 'Give it a title; “Untitled” is one too.',
    file: 'Choose the file of the poster.',
    fileEmpty: 'This file is empty. Choose it again, or export it once more.',
    fileTooLarge: (megabytes) =>
      `This file is too large: ${megabytes} MB at most. Export a smaller one.`,
    sha256: 'The SHA-256 of the file is missing: 64 hexadecimal digits.',
    worksTooFew: (least) => `Send at least ${least}.`,
    worksTooMany: (most) => `This call takes ${most} posters at most.`,
    wrong: 'This is not filled in as expected.',
  },
  es: {
    missing: 'Falta completar este campo.',
    notText: 'Escribe esto como texto.',
    email: 'Escribe una dirección como nombre@example.org.',
    country: 'Elige un país de la lista o déjalo en blanco.',
    tooLong: exceeding('es', 'tooLong'),
    tooManyWords: exceeding('es', 'tooManyWords'),
    lineTooLong: exceeding('es', 'lineTooLong'),
    tooManyLines: exceeding('es', 'tooManyLines'),
    lineBreak: 'Este campo es de una sola línea: quita el salto de línea o la tabulación.',
    invisibleSign: (sign) =>
      `Este texto contiene un carácter invisible (${sign}). Bórralo y escríbelo en lugar de pegarlo.`,
    choose: 'Elige una de las respuestas de la lista.',
    tooFew: (least) => `Elige al menos ${least}.`,
    tooMany: (most) => `Elige ${most} como máximo.`,
    consent: 'Márcalo, por favor.',
    title: 'Ponle un título; «Sin título» también vale.',
    file: 'Elige el archivo del cartel.',
    fileEmpty: 'Este archivo está vacío. Elígelo de nuevo o vuelve a exportarlo.',
    fileTooLarge: (megabytes) =>
      `Este archivo pesa demasiado: ${megabytes} MB como máximo. Exporta uno más ligero.`,
    sha256: 'Falta el SHA-256 del archivo: 64 dígitos hexadecimales.',
    worksTooFew: (least) => `Envía al menos ${least}.`,
    worksTooMany: (most) => `Esta convocatoria admite ${most} carteles como máximo.`,
    wrong: 'Este campo no está completado como se espera.',
  },
  pt: {
    missing: 'Falta preencher este campo.',
    notText: 'Escreva isto como texto.',
    email: 'Escreva um endereço como nome@example.org.',
    country: 'Escolha um país da lista ou deixe em branco.',
    tooLong: exceeding('pt', 'tooLong'),
    tooManyWords: exceeding('pt', 'tooManyWords'),
    lineTooLong: exceeding('pt', 'lineTooLong'),
    tooManyLines: exceeding('pt', 'tooManyLines'),
    lineBreak: 'Este campo tem uma só linha: tire a quebra de linha ou a tabulação.',
    invisibleSign: (sign) =>
      `Há um caractere invisível neste texto (${sign}). Apague e digite em vez de colar.`,
    choose: 'Escolha uma das respostas da lista.',
    tooFew: (least) => `Escolha pelo menos ${least}.`,
    tooMany: (most) => `Escolha no máximo ${most}.`,
    consent: 'Marque, por favor.',
    title: 'Dê um título; “Sem título” também vale.',
    file: 'Escolha o arquivo do cartaz.',
    fileEmpty: 'Este arquivo está vazio. Escolha de novo ou exporte outra vez.',
    fileTooLarge: (megabytes) =>
      `Este arquivo é grande demais: no máximo ${megabytes} MB. Exporte um menor.`,
    sha256: 'Falta o SHA-256 do arquivo: 64 dígitos hexadecimais.',
    worksTooFew: (least) => `Envie pelo menos ${least}.`,
    worksTooMany: (most) => `Esta chamada aceita no máximo ${most} cartazes.`,
    wrong: 'Este campo não está preenchido como esperado.',
  },
  fr: {
    missing: 'Ce champ est à remplir.',
    notText: 'Écrivez ceci sous forme de texte.',
    email: 'Écrivez une adresse comme nom@example.org.',
    country: 'Choisissez un pays dans la liste, ou laissez vide.',
    tooLong: exceeding('fr', 'tooLong'),
    tooManyWords: exceeding('fr', 'tooManyWords'),
    lineTooLong: exceeding('fr', 'lineTooLong'),
    tooManyLines: exceeding('fr', 'tooManyLines'),
    lineBreak: 'Ce champ tient sur une ligne : retirez le retour à la ligne ou la tabulation.',
    invisibleSign: (sign) =>
      `Ce texte contient un caractère invisible (${sign}). Effacez-le et tapez-le au lieu de le coller.`,
    choose: 'Choisissez une des réponses de la liste.',
    tooFew: (least) => `Choisissez-en au moins ${least}.`,
    tooMany: (most) => `Choisissez-en ${most} au plus.`,
    consent: 'Cochez cette case, s’il vous plaît.',
    title: 'Donnez-lui un titre ; « Sans titre » en est un.',
    file: 'Choisissez le fichier de l’affiche.',
    fileEmpty: 'Ce fichier est vide. Choisissez-le de nouveau ou exportez-le encore une fois.',
    fileTooLarge: (megabytes) =>
      `Ce fichier est trop lourd : ${megabytes} Mo au plus. Exportez-en un plus léger.`,
    sha256: 'Il manque le SHA-256 du fichier : 64 chiffres hexadécimaux.',
    worksTooFew: (least) => `Envoyez-en au moins ${least}.`,
    worksTooMany: (most) => `Cet appel accepte ${most} affiches au plus.`,
    wrong: 'Ce champ n’est pas rempli comme prévu.',
  },
  ar: {
    missing: 'يرجى ملء هذا الحقل.',
    notText: 'يرجى كتابة هذا نصًّا.',
    email: 'يرجى كتابة عنوان مثل name@example.org.',
    country: 'يرجى اختيار بلد من القائمة، أو ترك الحقل فارغًا.',
    tooLong: exceeding('ar', 'tooLong'),
    tooManyWords: exceeding('ar', 'tooManyWords'),
    lineTooLong: exceeding('ar', 'lineTooLong'),
    tooManyLines: exceeding('ar', 'tooManyLines'),
    lineBreak: 'هذا الحقل سطر واحد: يرجى حذف فاصل الأسطر أو علامة الجدولة.',
    invisibleSign: (sign) =>
      `في هذا النصّ علامة غير مرئيّة (${sign}). يرجى حذف النصّ وكتابته بدل لصقه.`,
    choose: 'يرجى اختيار إجابة من القائمة.',
    tooFew: (least) => `يرجى اختيار ${arabic(least)} على الأقلّ.`,
    tooMany: (most) => `يرجى اختيار ${arabic(most)} على الأكثر.`,
    consent: 'يرجى التأشير هنا.',
    title: 'يرجى وضع عنوان، و«بلا عنوان» عنوانٌ أيضًا.',
    file: 'يرجى اختيار ملفّ الملصق.',
    fileEmpty: 'هذا الملفّ فارغ. يرجى اختياره من جديد أو تصديره مرّة أخرى.',
    fileTooLarge: (megabytes) =>
      `هذا الملفّ كبير: الحدّ الأقصى ${arabic(megabytes)} ميغابايت. يرجى تصدير ملفّ أصغر.`,
    sha256: 'بصمة SHA-256 للملفّ ناقصة: 64 رقمًا ستّ عشريًّا.',
    worksTooFew: (least) => `يرجى إرسال ${arabic(least)} على الأقلّ.`,
    worksTooMany: (most) => `تقبل هذه الدعوة ${arabic(most)} ملصقات على الأكثر.`,
    wrong: 'هذا الحقل غير مملوء كما ينبغي.',
  },
}
