import type { InEveryLanguage } from '../i18n/languages.ts'

/**
 * What is asked when a link leads to another submission than the one that is open. `{code}` and
 * `{call}` are for `interpolate`.
 */
export type ChoiceWords = Record<
  'title' | 'lead' | 'open' | 'linked' | 'about' | 'stay' | 'go' | 'hint',
  string
>

export const choiceWords: InEveryLanguage<ChoiceWords> = {
  en: {
    title: 'Which submission do you want to open?',
    lead: 'The link you followed leads to another submission than the one that is open in this browser.',
    open: 'Open now',
    linked: 'The link leads to',
    about: '{code}, for “{call}”',
    stay: 'Stay with {code}',
    go: 'Open {code} instead',
    hint: 'If you did not ask for this link, stay: what you change would be changed in somebody else’s submission. Your own stays as it is.',
  },
  es: {
    title: '¿Qué envío quieres abrir?',
    lead: 'El enlace que seguiste lleva a otro envío, distinto del que está abierto en este navegador.',
    open: 'Abierto ahora',
    linked: 'El enlace lleva a',
    about: '{code}, para «{call}»',
    stay: 'Quedarme con {code}',
    go: 'Abrir {code} en su lugar',
    hint: 'Si no pediste este enlace, quédate: lo que cambiaras se cambiaría en el envío de otra persona. El tuyo sigue como está.',
  },
  pt: {
    title: 'Qual envio você quer abrir?',
    lead: 'O link que você seguiu leva a outro envio, diferente do que está aberto neste navegador.',
    open: 'Aberto agora',
    linked: 'O link leva a',
    about: '{code}, para “{call}”',
    stay: 'Ficar com {code}',
    go: 'Abrir {code} no lugar dele',
    hint: 'Se você não pediu este link, fique: o que você mudasse seria mudado no envio de outra pessoa. O seu continua como está.',
  },
  fr: {
    title: 'Quel envoi voulez-vous ouvrir ?',
    lead: 'Le lien que vous avez suivi mène à un autre envoi que celui qui est ouvert dans ce navigateur.',
    open: 'Ouvert en ce moment',
    linked: 'Le lien mène à',
    about: '{code}, pour « {call} »',
    stay: 'Rester sur {code}',
    go: 'Ouvrir {code} à la place',
    hint: 'Si vous n’avez pas demandé ce lien, restez : ce que vous changeriez serait changé dans l’envoi de quelqu’un d’autre. Le vôtre reste tel quel.',
  },
  ar: {
    title: 'أيّ مشاركة تودّ فتحها؟',
    lead: 'يقود الرابط الذي فُتح إلى مشاركة غير المفتوحة في هذا المتصفّح.',
    open: 'المفتوحة الآن',
    linked: 'يقود الرابط إلى',
    about: '{code}، إلى «{call}»',
    stay: 'البقاء مع {code}',
    go: 'فتح {code} بدلًا منها',
    hint: 'إن لم يكن هذا الرابط مطلوبًا منك فالأفضل البقاء: أيّ تغيير سيقع في مشاركة شخص آخر. وتبقى مشاركتك كما هي.',
  },
}
