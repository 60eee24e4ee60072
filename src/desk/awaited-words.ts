import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Counted } from '../i18n/plurals.ts'

/** What the desk says of what may still come to a call. */
export type AwaitedWords = {
  title: string
  /** Why a release has to wait. */
  wait: string
  submissions: (until: string) => string
  'late-passes': Counted
  'late-changes': Counted
  files: Counted
  checks: Counted
  /** One of the above, and until when. */
  until: (what: string, until: string) => string
  givenUp: Counted
  toFailures: string
  /** After a number that is no longer counted. */
  orMore: (number: string) => string
}

export const awaitedWords: InEveryLanguage<AwaitedWords> = {
  en: {
    title: 'Still to come',
    wait: 'Decisions can be released when nothing can come any more, so that nobody is left out. Decide meanwhile: what you decide is kept.',
    submissions: (until) => `Submissions, until ${until}.`,
    'late-passes': {
      one: '# late pass can still be used',
      other: '# late passes can still be used',
    },
    'late-changes': {
      one: '# late submission can still be changed',
      other: '# late submissions can still be changed',
    },
    files: { one: '# file is on its way', other: '# files are on their way' },
    checks: { one: '# file is being checked.', other: '# files are being checked.' },
    until: (what, until) => `${what}, until ${until}.`,
    givenUp: {
      one: '# poster could not be checked through a fault of ours. Try again before you release.',
      other:
        '# posters could not be checked through a fault of ours. Try again before you release.',
    },
    toFailures: 'See the failures',
    orMore: (number) => `${number} or more`,
  },
  es: {
    title: 'Lo que aún puede llegar',
    wait: 'Las decisiones se publican cuando ya no puede llegar nada, para que nadie quede fuera. Mientras tanto puedes decidir: lo que decidas se guarda.',
    submissions: (until) => `Envíos, hasta el ${until}.`,
    'late-passes': {
      one: '# pase de retraso aún se puede usar',
      other: '# pases de retraso aún se pueden usar',
    },
    'late-changes': {
      one: '# envío tardío aún se puede cambiar',
      other: '# envíos tardíos aún se pueden cambiar',
    },
    files: { one: '# archivo está en camino', other: '# archivos están en camino' },
    checks: { one: '# archivo se está revisando.', other: '# archivos se están revisando.' },
    until: (what, until) => `${what}, hasta el ${until}.`,
    givenUp: {
      one: '# cartel no se pudo revisar por un fallo nuestro. Reinténtalo antes de publicar.',
      other:
        '# carteles no se pudieron revisar por un fallo nuestro. Reinténtalo antes de publicar.',
    },
    toFailures: 'Ver los fallos',
    orMore: (number) => `${number} o más`,
  },
  pt: {
    title: 'O que ainda pode chegar',
    wait: 'As decisões são publicadas quando mais nada pode chegar, para que ninguém fique de fora. Enquanto isso você pode decidir: o que decidir fica guardado.',
    submissions: (until) => `Envios, até ${until}.`,
    'late-passes': {
      one: '# passe de atraso ainda pode ser usado',
      other: '# passes de atraso ainda podem ser usados',
    },
    'late-changes': {
      one: '# envio tardio ainda pode ser mudado',
      other: '# envios tardios ainda podem ser mudados',
    },
    files: { one: '# arquivo está a caminho', other: '# arquivos estão a caminho' },
    checks: {
      one: '# arquivo está sendo verificado.',
      other: '# arquivos estão sendo verificados.',
    },
    until: (what, until) => `${what}, até ${until}.`,
    givenUp: {
      one: '# cartaz não pôde ser verificado por uma falha nossa. Tente de novo antes de publicar.',
      other:
        '# cartazes não puderam ser verificados por uma falha nossa. Tente de novo antes de publicar.',
    },
    toFailures: 'Ver as falhas',
    orMore: (number) => `${number} ou mais`,
  },
  fr: {
    title: 'Ce qui peut encore arriver',
    wait: 'Les décisions se publient quand plus rien ne peut arriver, pour que personne ne soit laissé de côté. En attendant, vous pouvez décider : vos décisions sont gardées.',
    submissions: (until) => `Des envois, jusqu’au ${until}.`,
    'late-passes': {
      one: '# autorisation de retard peut encore servir',
      other: '# autorisations de retard peuvent encore servir',
    },
    'late-changes': {
      one: '# envoi tardif peut encore être modifié',
      other: '# envois tardifs peuvent encore être modifiés',
    },
    files: { one: '# fichier est en route', other: '# fichiers sont en route' },
    checks: {
      one: '# fichier est en cours de vérification.',
      other: '# fichiers sont en cours de vérification.',
    },
    until: (what, until) => `${what}, jusqu’au ${until}.`,
    givenUp: {
      one: '# affiche n’a pas pu être vérifiée, par une faute de notre part. Réessayez avant de publier.',
      other:
        '# affiches n’ont pas pu être vérifiées, par une faute de notre part. Réessayez avant de publier.',
    },
    toFailures: 'Voir les pannes',
    orMore: (number) => `${number} ou plus`,
  },
  ar: {
    title: 'ما قد يصل بعد',
    wait: 'تُعلَن القرارات حين لا يبقى ما قد يصل، كي لا يُستثنى أحد. يمكن اتّخاذ القرارات في هذه الأثناء، وهي محفوظة.',
    submissions: (until) => `المشاركات، حتّى ${until}.`,
    'late-passes': {
      zero: 'لا أذونات تأخير صالحة',
      one: 'إذن تأخير واحد ما زال صالحًا',
      two: 'إذنا تأخير ما زالا صالحين',
      few: '# أذونات تأخير ما زالت صالحة',
      many: '# إذن تأخير ما زالت صالحة',
      other: '# إذن تأخير ما زالت صالحة',
    },
    'late-changes': {
      zero: 'لا مشاركات متأخّرة قابلة للتعديل',
      one: 'مشاركة متأخّرة واحدة ما زالت قابلة للتعديل',
      two: 'مشاركتان متأخّرتان ما زالتا قابلتين للتعديل',
      few: '# مشاركات متأخّرة ما زالت قابلة للتعديل',
      many: '# مشاركة متأخّرة ما زالت قابلة للتعديل',
      other: '# مشاركة متأخّرة ما زالت قابلة للتعديل',
    },
    files: {
      zero: 'لا ملفّات في الطريق',
      one: 'ملفّ واحد في الطريق',
      two: 'ملفّان في الطريق',
      few: '# ملفّات في الطريق',
      many: '# ملفًّا في الطريق',
      other: '# ملفّ في الطريق',
    },
    checks: {
      zero: 'لا ملفّات قيد الفحص.',
      one: 'ملفّ واحد قيد الفحص.',
      two: 'ملفّان قيد الفحص.',
      few: '# ملفّات قيد الفحص.',
      many: '# ملفًّا قيد الفحص.',
      other: '# ملفّ قيد الفحص.',
    },
    until: (what, until) => `${what}، حتّى ${until}.`,
    givenUp: {
      zero: 'فُحصت جميع الملصقات.',
      one: 'تعذّر فحص ملصق واحد بسبب خلل عندنا. يرجى إعادة المحاولة قبل الإعلان.',
      two: 'تعذّر فحص ملصقين بسبب خلل عندنا. يرجى إعادة المحاولة قبل الإعلان.',
      few: 'تعذّر فحص # ملصقات بسبب خلل عندنا. يرجى إعادة المحاولة قبل الإعلان.',
      many: 'تعذّر فحص # ملصقًا بسبب خلل عندنا. يرجى إعادة المحاولة قبل الإعلان.',
      other: 'تعذّر فحص # ملصق بسبب خلل عندنا. يرجى إعادة المحاولة قبل الإعلان.',
    },
    toFailures: 'عرض الأعطال',
    orMore: (number) => `${number} أو أكثر`,
  },
}
