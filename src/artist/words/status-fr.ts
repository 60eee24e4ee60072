import type { StandingWords } from '../status-words.ts'

export const fr: StandingWords = {
  one: {
    'file-awaited': {
      what: 'Vous êtes dans les temps avec « {title} ». Il ne manque que le fichier.',
      next: '',
    },
    'file-damaged': {
      what: '« {title} » a été abîmée en route.',
      next: 'Vous êtes encore dans les temps : envoyez de nouveau le même fichier, s’il vous plaît.',
    },
    'file-missed': {
      what: 'Le fichier de « {title} » n’est pas arrivé à temps.',
      next: 'Le délai pour les fichiers a pris fin le {until}. En cas de problème, écrivez à {contact}.',
    },
    checking: {
      what: '« {title} » est arrivée ; nous la vérifions.',
      next: 'Vous pouvez rester ici ou revenir plus tard : cette page dira quand c’est fait.',
    },
    delayed: {
      what: '« {title} » est arrivée. La vérification prend plus de temps que d’habitude.',
      next: 'Quelque chose a échoué de notre côté ; ce n’est pas votre fichier. Vous êtes dans les temps et n’avez rien à faire.',
    },
    refused: { what: '« {title} » est arrivée, mais ne peut pas être montrée.', next: '' },
    unapproved: { what: '« {title} » est arrivée. L’image est-elle juste ?', next: '' },
    disapproved: { what: 'Vous avez dit que l’image de « {title} » n’est pas juste.', next: '' },
    complete: { what: '« {title} » est complète. Vous n’avez plus rien à faire.', next: '' },
    judged: {
      what: '« {title} » est devant le jury.',
      next: 'Nous vous écrivons dès qu’il a décidé.',
    },
    selected: {
      what: '« {title} » a été choisie pour le mur.',
      next: 'Tout le monde peut l’y voir. Merci.',
    },
    reserve: {
      what: '« {title} » est sur la liste de réserve.',
      next: 'Elle peut encore rejoindre le mur. Si c’est le cas, cette page le dira.',
    },
    declined: {
      what: '« {title} » n’a pas été choisie cette fois.',
      next: 'La place est comptée et les affiches étaient nombreuses. Merci de l’avoir faite et envoyée.',
    },
    withdrawn: {
      what: 'Vous avez retiré « {title} ».',
      next: 'Plus personne ne la voit : ni le jury, ni qui visite le mur.',
    },
  },
  several: 'Sur vos {n} affiches, {list}.',
  some: {
    'file-awaited': { one: '# attend son fichier', other: '# attendent leur fichier' },
    'file-missed': { one: '# n’est pas arrivée à temps', other: '# ne sont pas arrivées à temps' },
    checking: { one: '# est en cours de vérification', other: '# sont en cours de vérification' },
    refused: { one: '# ne peut pas être montrée', other: '# ne peuvent pas être montrées' },
    unapproved: { one: '# attend votre regard', other: '# attendent votre regard' },
    complete: { one: '# est complète', other: '# sont complètes' },
    judged: { one: '# est devant le jury', other: '# sont devant le jury' },
    selected: { one: '# a été choisie', other: '# ont été choisies' },
    reserve: { one: '# est sur la liste de réserve', other: '# sont sur la liste de réserve' },
    declined: { one: '# n’a pas été choisie', other: '# n’ont pas été choisies' },
    withdrawn: { one: '# est retirée', other: '# sont retirées' },
  },
  all: {
    'file-awaited':
      'Vous êtes dans les temps avec vos {n} affiches. Il ne manque que les fichiers.',
    'file-missed': 'Les fichiers de vos {n} affiches ne sont pas arrivés à temps.',
    checking: 'Vos {n} affiches sont arrivées ; nous les vérifions.',
    refused: 'Vos {n} affiches sont arrivées, mais ne peuvent pas être montrées.',
    unapproved: 'Vos {n} affiches sont arrivées. Les images sont-elles justes ?',
    complete: 'Vos {n} affiches sont complètes. Vous n’avez plus rien à faire.',
    judged: 'Vos {n} affiches sont devant le jury.',
    selected: 'Vos {n} affiches ont été choisies pour le mur.',
    reserve: 'Vos {n} affiches sont sur la liste de réserve.',
    declined: 'Vos {n} affiches n’ont pas été choisies cette fois.',
    withdrawn: 'Vous avez retiré vos {n} affiches.',
  },
}
