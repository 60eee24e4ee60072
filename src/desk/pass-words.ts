import type { InEveryLanguage } from '../i18n/languages.ts'

/** The desk's page of late passes. */
export type DeskPassWords = {
  title: string
  about: string
  none: string
  make: string
  note: string
  noteHint: string
  ends: (zone: string) => string
  endsHint: string
  endsWrong: string
  uses: string
  usesWrong: string
  submit: string
  made: string
  revoked: string
  notRevoked: string
  code: string
  link: string
  goodUntil: (when: string) => string
  endedOn: (when: string) => string
  takenBackOn: (when: string) => string
  left: (left: string, uses: string) => string
  usedUp: string
  revoke: string
  revokeFor: (code: string) => string
  late: string
  lateUntil: string
}

export const deskPassWords: InEveryLanguage<DeskPassWords> = {
  en: {
    title: 'Late passes',
    about:
      'A late pass lets somebody hand in after closing, when something went wrong that was not her doing. Mail her the code or the link. It is used up only by what is handed in after closing, and every such submission is marked as late on this desk. The jury does not learn of it.',
    none: 'No late pass has been made yet.',
    make: 'Make a late pass',
    note: 'For whom',
    noteHint: 'Only organisers read this.',
    ends: (zone) => `Good until (${zone})`,
    endsHint: 'This minute still counts.',
    endsWrong: 'Choose a date and time after the call closes, and not in the past.',
    uses: 'How often it may be used',
    usesWrong: 'A number from 1 to 500.',
    submit: 'Make the pass',
    made: 'The pass is made.',
    revoked: 'The pass is taken back. What was handed in with it stays.',
    notRevoked: 'Nothing changed: the pass had ended already.',
    code: 'Code',
    link: 'Link to the form',
    goodUntil: (when) => `Good until ${when}`,
    endedOn: (when) => `Ended on ${when}`,
    takenBackOn: (when) => `Taken back on ${when}`,
    left: (left, uses) => `${left} of ${uses} uses left`,
    usedUp: 'Used up',
    revoke: 'Take back',
    revokeFor: (code) => `Take back ${code}`,
    late: 'Late',
    lateUntil: 'Came by a late pass, good until',
  },
  es: {
    title: 'Pases de retraso',
    about:
      'Un pase de retraso permite entregar después del cierre, cuando algo salió mal sin culpa de la artista. Envíale el código o el enlace. Solo se gasta con lo que se entrega después del cierre, y todo envío así queda marcado como tardío en esta mesa. El jurado no lo sabe.',
    none: 'Todavía no se ha creado ningún pase.',
    make: 'Crear un pase de retraso',
    note: 'Para quién',
    noteHint: 'Solo lo lee la organización.',
    ends: (zone) => `Vale hasta (${zone})`,
    endsHint: 'Ese minuto todavía cuenta.',
    endsWrong: 'Elige una fecha y hora posteriores al cierre y que no hayan pasado.',
    uses: 'Cuántas veces se puede usar',
    usesWrong: 'Un número de 1 a 500.',
    submit: 'Crear el pase',
    made: 'El pase está creado.',
    revoked: 'El pase queda anulado. Lo que se entregó con él se conserva.',
    notRevoked: 'No cambió nada: el pase ya había terminado.',
    code: 'Código',
    link: 'Enlace al formulario',
    goodUntil: (when) => `Vale hasta el ${when}`,
    endedOn: (when) => `Terminó el ${when}`,
    takenBackOn: (when) => `Anulado el ${when}`,
    left: (left, uses) => `Quedan ${left} de ${uses} usos`,
    usedUp: 'Agotado',
    revoke: 'Anular',
    revokeFor: (code) => `Anular ${code}`,
    late: 'Con retraso',
    lateUntil: 'Llegó con un pase de retraso, válido hasta',
  },
  pt: {
    title: 'Passes de atraso',
    about:
      'Um passe de atraso permite entregar depois do encerramento, quando algo deu errado sem culpa da artista. Envie a ela o código ou o link. Ele só é gasto com o que se entrega depois do encerramento, e cada envio assim fica marcado como atrasado nesta mesa. O júri não fica sabendo.',
    none: 'Nenhum passe foi criado ainda.',
    make: 'Criar um passe de atraso',
    note: 'Para quem',
    noteHint: 'Só a organização lê isto.',
    ends: (zone) => `Vale até (${zone})`,
    endsHint: 'Este minuto ainda conta.',
    endsWrong: 'Escolha uma data e hora depois do encerramento e que não tenham passado.',
    uses: 'Quantas vezes pode ser usado',
    usesWrong: 'Um número de 1 a 500.',
    submit: 'Criar o passe',
    made: 'O passe foi criado.',
    revoked: 'O passe foi anulado. O que foi entregue com ele fica.',
    notRevoked: 'Nada mudou: o passe já tinha terminado.',
    code: 'Código',
    link: 'Link para o formulário',
    goodUntil: (when) => `Vale até ${when}`,
    endedOn: (when) => `Terminou em ${when}`,
    takenBackOn: (when) => `Anulado em ${when}`,
    left: (left, uses) => `Restam ${left} de ${uses} usos`,
    usedUp: 'Esgotado',
    revoke: 'Anular',
    revokeFor: (code) => `Anular ${code}`,
    late: 'Com atraso',
    lateUntil: 'Chegou com um passe de atraso, válido até',
  },
  fr: {
    title: 'Autorisations de retard',
    about:
      'Une autorisation de retard permet de remettre des affiches après la clôture, quand quelque chose a mal tourné sans que l’artiste y soit pour rien. Envoyez-lui le code ou le lien. Elle n’est consommée que par ce qui est remis après la clôture, et chaque envoi de ce genre porte la mention « en retard » sur ce bureau. Le jury ne l’apprend pas.',
    none: 'Aucune autorisation n’a encore été faite.',
    make: 'Faire une autorisation de retard',
    note: 'Pour qui',
    noteHint: 'Seule l’organisation le lit.',
    ends: (zone) => `Valable jusqu’au (${zone})`,
    endsHint: 'Cette minute compte encore.',
    endsWrong: 'Choisissez une date et une heure après la clôture, et pas dans le passé.',
    uses: 'Combien de fois elle peut servir',
    usesWrong: 'Un nombre de 1 à 500.',
    submit: 'Faire l’autorisation',
    made: 'L’autorisation est faite.',
    revoked: 'L’autorisation est retirée. Ce qui a été remis avec elle reste.',
    notRevoked: 'Rien n’a changé : elle avait déjà pris fin.',
    code: 'Code',
    link: 'Lien vers le formulaire',
    goodUntil: (when) => `Valable jusqu’au ${when}`,
    endedOn: (when) => `A pris fin le ${when}`,
    takenBackOn: (when) => `Retirée le ${when}`,
    left: (left, uses) => `Encore ${left} usages sur ${uses}`,
    usedUp: 'Épuisée',
    revoke: 'Retirer',
    revokeFor: (code) => `Retirer ${code}`,
    late: 'En retard',
    lateUntil: 'Venu avec une autorisation de retard, valable jusqu’au',
  },
  ar: {
    title: 'أذونات التأخير',
    about:
      'يتيح إذن التأخير التسليم بعد الإغلاق حين يحدث خلل لا ذنب للفنّانة فيه. يُرسَل إليها الرمز أو الرابط. ولا يُستهلك إلّا بما يُسلَّم بعد الإغلاق، وكلّ مشاركة كهذه تحمل علامة «متأخّر» على هذا المكتب. ولا تعلم به لجنة التحكيم.',
    none: 'لم يُنشأ أيّ إذن بعد.',
    make: 'إنشاء إذن تأخير',
    note: 'لمن',
    noteHint: 'لا يقرؤه إلّا المنظِّمون.',
    ends: (zone) => `صالح حتّى (${zone})`,
    endsHint: 'هذه الدقيقة محسوبة.',
    endsWrong: 'يرجى اختيار تاريخ ووقت بعد إغلاق الدعوة، لم يمضيا.',
    uses: 'كم مرّة يمكن استعماله',
    usesWrong: 'عدد من 1 إلى 500.',
    submit: 'إنشاء الإذن',
    made: 'أُنشئ الإذن.',
    revoked: 'سُحب الإذن. وما سُلّم به باقٍ.',
    notRevoked: 'لم يتغيّر شيء: كان الإذن قد انتهى.',
    code: 'الرمز',
    link: 'رابط الاستمارة',
    goodUntil: (when) => `صالح حتّى ${when}`,
    endedOn: (when) => `انتهى في ${when}`,
    takenBackOn: (when) => `سُحب في ${when}`,
    left: (left, uses) => `بقي ${left} من ${uses}`,
    usedUp: 'استُنفد',
    revoke: 'سحب',
    revokeFor: (code) => `سحب ${code}`,
    late: 'متأخّر',
    lateUntil: 'وصل بإذن تأخير صالح حتّى',
  },
}
