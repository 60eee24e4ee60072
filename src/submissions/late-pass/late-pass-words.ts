import type { InEveryLanguage } from '../../i18n/languages.ts'
import type { PassRefusal } from './late-pass.ts'

type Explanation = { what: string; next: string }

/** What is said about late passes. `{when}` and `{contact}` are for `interpolate`. */
export type PassWords = {
  have: string
  label: string
  hint: string
  ask: string
  askAbout: string
  goOn: string
  /** On the form that a pass has opened; the moment follows. */
  admitted: string
  badge: string
  own: string
  copy: string
  copyHint: string
  /** What became of files that came with a form that was not taken. */
  filesKept: string
  filesGone: string
  refusals: Record<PassRefusal['kind'], Explanation>
  /** Where the moment is not known. */
  over: Explanation
  tries: Explanation
}

export const passWords: InEveryLanguage<PassWords> = {
  en: {
    have: 'I have a late pass',
    label: 'Late pass',
    hint: 'Ten letters and digits from the organisers. It is used only when the call has closed.',
    ask: 'Do you have a late pass?',
    askAbout:
      'The organisers give one when something went wrong. With it you can still hand in, until the pass ends.',
    goOn: 'Open the form',
    admitted: 'The call has closed. Your late pass is good until',
    badge: 'Late',
    own: 'Handed in after closing, with a late pass.',
    copy: 'What you typed, as text',
    copyHint: 'Copy it and keep it, whatever happens.',
    filesKept: 'The files are kept for a day: with a late pass they need not be sent again.',
    filesGone: 'The files are not kept here. With a late pass you would choose them again.',
    refusals: {
      'late-pass-unknown': {
        what: 'This call has no late pass with this code.',
        next: 'Compare it letter by letter with the one you were given, or ask at {contact}.',
      },
      'late-pass-over': {
        what: 'This late pass ended on {when}.',
        next: 'Ask for another one at {contact}. What you typed stays here.',
      },
      'late-pass-tries': {
        what: 'Many wrong codes of late passes came from your internet connection.',
        next: 'What you typed stays here. Try again from {when}, or write to {contact}.',
      },
      'late-pass-used-up': {
        what: 'This late pass has been used as often as it may be.',
        next: 'If it was not you who used it, write to {contact} and ask for another one.',
      },
    },
    tries: {
      what: 'Many wrong codes of late passes came from your internet connection.',
      next: 'What you typed stays here. Try again in an hour, or write to {contact}.',
    },
    over: {
      what: 'This late pass has ended.',
      next: 'Ask for another one at {contact}. What you typed stays here.',
    },
  },
  es: {
    have: 'Tengo un pase de retraso',
    label: 'Pase de retraso',
    hint: 'Diez letras y cifras que te dio la organización. Solo se usa si la convocatoria ya cerró.',
    ask: '¿Tienes un pase de retraso?',
    askAbout:
      'La organización lo da cuando algo salió mal. Con él todavía puedes entregar, hasta que el pase termine.',
    goOn: 'Abrir el formulario',
    admitted: 'La convocatoria cerró. Tu pase de retraso vale hasta el',
    badge: 'Con retraso',
    own: 'Entregado después del cierre, con un pase de retraso.',
    copy: 'Lo que escribiste, como texto',
    copyHint: 'Cópialo y guárdalo, pase lo que pase.',
    filesKept:
      'Los archivos se guardan un día: con un pase de retraso no hay que enviarlos otra vez.',
    filesGone:
      'Los archivos no se guardan aquí. Con un pase de retraso habría que elegirlos de nuevo.',
    refusals: {
      'late-pass-unknown': {
        what: 'Esta convocatoria no tiene ningún pase de retraso con ese código.',
        next: 'Compáralo letra por letra con el que te dieron, o pregunta en {contact}.',
      },
      'late-pass-over': {
        what: 'Este pase de retraso terminó el {when}.',
        next: 'Pide otro en {contact}. Lo que escribiste sigue aquí.',
      },
      'late-pass-tries': {
        what: 'Desde tu conexión a internet llegaron muchos códigos equivocados de pases de retraso.',
        next: 'Lo que escribiste sigue aquí. Inténtalo de nuevo a partir del {when}, o escribe a {contact}.',
      },
      'late-pass-used-up': {
        what: 'Este pase de retraso ya se usó todas las veces posibles.',
        next: 'Si no fuiste tú quien lo usó, escribe a {contact} y pide otro.',
      },
    },
    tries: {
      what: 'Desde tu conexión a internet llegaron muchos códigos equivocados de pases de retraso.',
      next: 'Lo que escribiste sigue aquí. Inténtalo de nuevo en una hora, o escribe a {contact}.',
    },
    over: {
      what: 'Este pase de retraso ya terminó.',
      next: 'Pide otro en {contact}. Lo que escribiste sigue aquí.',
    },
  },
  pt: {
    have: 'Tenho um passe de atraso',
    label: 'Passe de atraso',
    hint: 'Dez letras e números dados pela organização. Só é usado se a chamada já tiver encerrado.',
    ask: 'Você tem um passe de atraso?',
    askAbout:
      'A organização o concede quando algo deu errado. Com ele você ainda pode entregar, até o fim do passe.',
    goOn: 'Abrir o formulário',
    admitted: 'A chamada encerrou. O seu passe de atraso vale até',
    badge: 'Com atraso',
    own: 'Entregue depois do encerramento, com um passe de atraso.',
    copy: 'O que você escreveu, como texto',
    copyHint: 'Copie e guarde, aconteça o que acontecer.',
    filesKept:
      'Os arquivos ficam guardados por um dia: com um passe de atraso não é preciso enviá-los de novo.',
    filesGone:
      'Os arquivos não ficam guardados aqui. Com um passe de atraso seria preciso escolhê-los de novo.',
    refusals: {
      'late-pass-unknown': {
        what: 'Esta chamada não tem nenhum passe de atraso com este código.',
        next: 'Compare letra por letra com o que você recebeu, ou pergunte em {contact}.',
      },
      'late-pass-over': {
        what: 'Este passe de atraso terminou em {when}.',
        next: 'Peça outro em {contact}. O que você escreveu continua aqui.',
      },
      'late-pass-tries': {
        what: 'Da sua conexão à internet vieram muitos códigos errados de passes de atraso.',
        next: 'O que você escreveu continua aqui. Tente de novo a partir de {when}, ou escreva para {contact}.',
      },
      'late-pass-used-up': {
        what: 'Este passe de atraso já foi usado todas as vezes permitidas.',
        next: 'Se não foi você quem o usou, escreva para {contact} e peça outro.',
      },
    },
    tries: {
      what: 'Da sua conexão à internet vieram muitos códigos errados de passes de atraso.',
      next: 'O que você escreveu continua aqui. Tente de novo em uma hora, ou escreva para {contact}.',
    },
    over: {
      what: 'Este passe de atraso já terminou.',
      next: 'Peça outro em {contact}. O que você escreveu continua aqui.',
    },
  },
  fr: {
    have: 'J’ai une autorisation de retard',
    label: 'Autorisation de retard',
    hint: 'Dix lettres et chiffres donnés par l’organisation. Elle ne sert que si l’appel est clos.',
    ask: 'Avez-vous une autorisation de retard ?',
    askAbout:
      'L’organisation en donne une quand quelque chose a mal tourné. Avec elle, vous pouvez encore remettre vos affiches, jusqu’à ce qu’elle prenne fin.',
    goOn: 'Ouvrir le formulaire',
    admitted: 'L’appel est clos. Votre autorisation de retard est valable jusqu’au',
    badge: 'En retard',
    own: 'Remis après la clôture, avec une autorisation de retard.',
    copy: 'Ce que vous avez écrit, en texte',
    copyHint: 'Copiez-le et gardez-le, quoi qu’il arrive.',
    filesKept:
      'Les fichiers sont gardés un jour : avec une autorisation de retard, inutile de les renvoyer.',
    filesGone:
      'Les fichiers ne sont pas gardés ici. Avec une autorisation de retard, il faudrait les choisir de nouveau.',
    refusals: {
      'late-pass-unknown': {
        what: 'Cet appel n’a aucune autorisation de retard avec ce code.',
        next: 'Comparez-le lettre par lettre avec celui qu’on vous a donné, ou demandez à {contact}.',
      },
      'late-pass-over': {
        what: 'Cette autorisation de retard a pris fin le {when}.',
        next: 'Demandez-en une autre à {contact}. Ce que vous avez écrit reste ici.',
      },
      'late-pass-tries': {
        what: 'Beaucoup de codes d’autorisation faux sont venus de votre connexion.',
        next: 'Ce que vous avez écrit reste ici. Réessayez à partir du {when}, ou écrivez à {contact}.',
      },
      'late-pass-used-up': {
        what: 'Cette autorisation de retard a déjà servi autant de fois que prévu.',
        next: 'Si ce n’est pas vous qui l’avez utilisée, écrivez à {contact} et demandez-en une autre.',
      },
    },
    tries: {
      what: 'Beaucoup de codes d’autorisation faux sont venus de votre connexion.',
      next: 'Ce que vous avez écrit reste ici. Réessayez dans une heure, ou écrivez à {contact}.',
    },
    over: {
      what: 'Cette autorisation de retard a pris fin.',
      next: 'Demandez-en une autre à {contact}. Ce que vous avez écrit reste ici.',
    },
  },
  ar: {
    have: 'لديّ إذن تأخير',
    label: 'إذن التأخير',
    hint: 'عشرة أحرف لاتينيّة وأرقام من الجهة المنظِّمة. لا يُستعمل إلّا إذا كانت الدعوة قد أُغلقت.',
    ask: 'هل لديك إذن تأخير؟',
    askAbout: 'تمنحه الجهة المنظِّمة حين يحدث خلل. وبه يبقى التسليم ممكنًا إلى أن ينتهي الإذن.',
    goOn: 'فتح الاستمارة',
    admitted: 'أُغلقت الدعوة. وإذن التأخير صالح حتّى',
    badge: 'متأخّر',
    own: 'سُلِّم بعد الإغلاق بإذن تأخير.',
    copy: 'ما كُتب، نصًّا',
    copyHint: 'يرجى نسخه والاحتفاظ به مهما حدث.',
    filesKept: 'تُحفظ الملفّات يومًا: بإذن التأخير لا حاجة إلى إرسالها ثانية.',
    filesGone: 'لا تُحفظ الملفّات هنا. وبإذن التأخير يلزم اختيارها من جديد.',
    refusals: {
      'late-pass-unknown': {
        what: 'ليس لهذه الدعوة إذن تأخير بهذا الرمز.',
        next: 'يرجى مقارنته حرفًا حرفًا بالرمز الذي أُعطي، أو السؤال عبر {contact}.',
      },
      'late-pass-over': {
        what: 'انتهى إذن التأخير هذا في {when}.',
        next: 'يمكن طلب إذن آخر عبر {contact}. وما كُتب باقٍ هنا.',
      },
      'late-pass-tries': {
        what: 'وصلت من اتّصالك بالإنترنت رموز كثيرة خاطئة لإذن التأخير.',
        next: 'ما كُتب باقٍ هنا. يرجى المحاولة من جديد ابتداءً من {when}، أو الكتابة إلى {contact}.',
      },
      'late-pass-used-up': {
        what: 'استُعمل إذن التأخير هذا كلّ المرّات المسموح بها.',
        next: 'إن كان غيرك قد استعمله فيرجى الكتابة إلى {contact} وطلب إذن آخر.',
      },
    },
    tries: {
      what: 'وصلت من اتّصالك بالإنترنت رموز كثيرة خاطئة لإذن التأخير.',
      next: 'ما كُتب باقٍ هنا. يرجى المحاولة من جديد بعد ساعة، أو الكتابة إلى {contact}.',
    },
    over: {
      what: 'انتهى إذن التأخير هذا.',
      next: 'يمكن طلب إذن آخر عبر {contact}. وما كُتب باقٍ هنا.',
    },
  },
}
