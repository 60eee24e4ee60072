import type { KeepingWords } from '../failure-words.ts'

export const fr: KeepingWords = {
  failures: 'Pannes',
  about:
    'Du travail à nous qui a échoué malgré plusieurs essais. Ce n’est pas la faute des artistes, et leurs places sont gardées. Quand la cause a disparu, réessayez ; ce qui marche alors quitte cette liste tout seul.',
  none: 'Rien n’est en panne.',
  states: { open: 'À regarder', retried: 'En cours de nouvel essai', solved: 'Résolu' },
  reasons: {
    'file-missing': 'Le fichier n’est pas là où il devrait être.',
    'store-refuses': 'Le dépôt de fichiers n’a pas répondu comme il faut.',
    'database-refuses': 'La base de données n’a pas répondu comme il faut.',
    'pictures-fail': 'Le moteur d’images a échoué.',
    'mail-refused': 'Le service de courrier ne l’a pas accepté.',
    'took-too-long': 'Cela a duré trop longtemps et a été arrêté.',
    unknown: 'Quelque chose s’est cassé de notre côté.',
  },
  means: {
    check:
      'Sa place est gardée, et sa page dit que nous nous en occupons. Le jury ne voit pas encore l’affiche.',
    look: 'Le jury et le public voient l’affiche. Son original ne pourrait être ni imprimé ni emporté.',
    other: 'L’affiche elle-même est en sûreté. Il manque quelque chose qui en est tiré.',
  },
  mailMeans: (recipient) =>
    `Le courrier pour ${recipient} n’est pas parti. Quelqu’un l’attend peut-être.`,
  mail: 'Courrier',
  attempts: { one: '# essai', many: '# d’essais', other: '# essais' },
  since: (when) => `depuis le ${when}`,
  last: (when) => `le dernier le ${when}`,
  technical: 'Ce que la machine a dit',
  tryAgain: 'Réessayer',
  tryAgainOne: (what) => `Réessayer : ${what}`,
  tryAll: 'Tout réessayer',
  triedAgain: 'Un nouvel essai est en cours. Revenez dans une minute pour voir s’il a réussi.',
  nothingToTry: 'Il n’y avait plus rien à réessayer.',
}
