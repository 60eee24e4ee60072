import type { InEveryLanguage } from '../../i18n/languages.ts'

export type TypoWord = 'question' | 'beware' | 'take' | 'keep' | 'taken' | 'kept'

/** A probable slip in an address is asked about. `{email}` is for `interpolate`. */
export const typoWords: InEveryLanguage<Record<TypoWord, string>> = {
  en: {
    question: 'Did you mean {email}?',
    beware: 'Our mail to {email} will probably not reach you.',
    take: 'Yes, use {email}',
    keep: 'No, {email} is right',
    taken: 'The address is now {email}.',
    kept: 'It stays {email}.',
  },
  es: {
    question: '¿Quisiste decir {email}?',
    beware: 'Es probable que nuestros correos a {email} no te lleguen.',
    take: 'Sí, usar {email}',
    keep: 'No, {email} es correcta',
    taken: 'La dirección es ahora {email}.',
    kept: 'Queda {email}.',
  },
  pt: {
    question: 'Você quis dizer {email}?',
    beware: 'É provável que os nossos e-mails para {email} não cheguem a você.',
    take: 'Sim, usar {email}',
    keep: 'Não, {email} está certo',
    taken: 'O endereço agora é {email}.',
    kept: 'Fica {email}.',
  },
  fr: {
    question: 'Vouliez-vous dire {email} ?',
    beware: 'Nos messages à {email} ne vous arriveront sans doute pas.',
    take: 'Oui, utiliser {email}',
    keep: 'Non, {email} est juste',
    taken: 'L’adresse est maintenant {email}.',
    kept: 'L’adresse reste {email}.',
  },
  ar: {
    question: 'هل المقصود {email}؟',
    beware: 'من المرجّح ألّا تصل رسائلنا إلى {email}.',
    take: 'نعم، استخدام {email}',
    keep: 'لا، {email} صحيح',
    taken: 'صار العنوان {email}.',
    kept: 'يبقى العنوان {email}.',
  },
}
