import type { InEveryLanguage } from '../shared/languages.ts'

/** What a field may be told. One sentence each: what is wrong and what to do. */
export type FieldErrors = {
  missing: string
  notText: string
  email: string
  country: string
  tooLong: (most: number) => string
  tooManyWords: (most: number) => string
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

export const fieldErrors: InEveryLanguage<FieldErrors> = {
  en: {
    missing: 'Please fill this in.',
    notText: 'Please write this as text.',
    email: 'Write an e-mail address such as name@example.org, so that we can answer you.',
    country: 'Choose a country from the list, or leave it open.',
    tooLong: (most) => `This is too long: ${most} characters at most.`,
    tooManyWords: (most) => `This is too long: ${most} words at most.`,
    lineBreak: 'This is one line: take out the line break or tab.',
    invisibleSign: (sign) =>
      `There is an invisible character in this text (${sign}). Delete the text and type it instead of pasting it.`,
    choose: 'Choose one of the answers in the list.',
    tooFew: (least) => `Choose at least ${least}.`,
    tooMany: (most) => `Choose ${most} at most.`,
    consent: 'The call asks for this: tick it if it is so.',
    title: 'Give the poster a title. "Untitled" is one too.',
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
    email: 'Escribe una dirección de correo como nombre@example.org para que podamos responderte.',
    country: 'Elige un país de la lista o déjalo en blanco.',
    tooLong: (most) => `Es demasiado largo: ${most} caracteres como máximo.`,
    tooManyWords: (most) => `Es demasiado largo: ${most} palabras como máximo.`,
    lineBreak: 'Este campo es de una sola línea: quita el salto de línea o la tabulación.',
    invisibleSign: (sign) =>
      `Este texto contiene un carácter invisible (${sign}). Bórralo y escríbelo en lugar de pegarlo.`,
    choose: 'Elige una de las respuestas de la lista.',
    tooFew: (least) => `Elige al menos ${least}.`,
    tooMany: (most) => `Elige ${most} como máximo.`,
    consent: 'La convocatoria lo pide: márcalo si es así.',
    title: 'Ponle un título al cartel. «Sin título» también vale.',
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
    email: 'Escreva um e-mail como nome@example.org, para que possamos responder.',
    country: 'Escolha um país da lista ou deixe em branco.',
    tooLong: (most) => `Está longo demais: no máximo ${most} caracteres.`,
    tooManyWords: (most) => `Está longo demais: no máximo ${most} palavras.`,
    lineBreak: 'Este campo tem uma só linha: tire a quebra de linha ou a tabulação.',
    invisibleSign: (sign) =>
      `Há um caractere invisível neste texto (${sign}). Apague e digite em vez de colar.`,
    choose: 'Escolha uma das respostas da lista.',
    tooFew: (least) => `Escolha pelo menos ${least}.`,
    tooMany: (most) => `Escolha no máximo ${most}.`,
    consent: 'A chamada pede isto: marque se for o caso.',
    title: 'Dê um título ao cartaz. “Sem título” também vale.',
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
    email: 'Écrivez une adresse comme nom@example.org, pour que nous puissions vous répondre.',
    country: 'Choisissez un pays dans la liste, ou laissez vide.',
    tooLong: (most) => `C’est trop long : ${most} caractères au plus.`,
    tooManyWords: (most) => `C’est trop long : ${most} mots au plus.`,
    lineBreak: 'Ce champ tient sur une ligne : retirez le retour à la ligne ou la tabulation.',
    invisibleSign: (sign) =>
      `Ce texte contient un caractère invisible (${sign}). Effacez-le et tapez-le au lieu de le coller.`,
    choose: 'Choisissez une des réponses de la liste.',
    tooFew: (least) => `Choisissez-en au moins ${least}.`,
    tooMany: (most) => `Choisissez-en ${most} au plus.`,
    consent: 'L’appel le demande : cochez si c’est le cas.',
    title: 'Donnez un titre à l’affiche. « Sans titre » en est un aussi.',
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
    email: 'يرجى كتابة بريد إلكتروني مثل name@example.org لنتمكّن من الردّ.',
    country: 'يرجى اختيار بلد من القائمة، أو ترك الحقل فارغًا.',
    tooLong: (most) => `النصّ طويل: الحدّ الأقصى ${most} حرفًا.`,
    tooManyWords: (most) => `النصّ طويل: الحدّ الأقصى ${most} كلمة.`,
    lineBreak: 'هذا الحقل سطر واحد: يرجى حذف فاصل الأسطر أو علامة الجدولة.',
    invisibleSign: (sign) =>
      `في هذا النصّ علامة غير مرئيّة (${sign}). يرجى حذف النصّ وكتابته بدل لصقه.`,
    choose: 'يرجى اختيار إجابة من القائمة.',
    tooFew: (least) => `يرجى اختيار ${least} على الأقلّ.`,
    tooMany: (most) => `يرجى اختيار ${most} على الأكثر.`,
    consent: 'تطلب الدعوة هذا الإقرار: يرجى التأشير عليه إن كان صحيحًا.',
    title: 'يرجى وضع عنوان للملصق، و«بلا عنوان» عنوانٌ أيضًا.',
    file: 'يرجى اختيار ملفّ الملصق.',
    fileEmpty: 'هذا الملفّ فارغ. يرجى اختياره من جديد أو تصديره مرّة أخرى.',
    fileTooLarge: (megabytes) =>
      `هذا الملفّ كبير: الحدّ الأقصى ${megabytes} ميغابايت. يرجى تصدير ملفّ أصغر.`,
    sha256: 'بصمة SHA-256 للملفّ ناقصة: 64 رقمًا ستّ عشريًّا.',
    worksTooFew: (least) => `يرجى إرسال ${least} على الأقلّ.`,
    worksTooMany: (most) => `تقبل هذه الدعوة ${most} ملصقات على الأكثر.`,
    wrong: 'هذا الحقل غير مملوء كما ينبغي.',
  },
}
