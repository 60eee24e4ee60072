import type { MemberWords } from '../member-words.ts'

export const fr: MemberWords = {
  members: 'Qui travaille sur cet appel',
  you: 'vous',
  invitedBy: (who, when) => `À l’invitation de ${who}, depuis le ${when}.`,
  waitsSince: (who, when) => `À l’invitation de ${who}, le ${when}.`,
  byOperator: 'l’équipe de ce site',
  since: (when) => `Depuis le ${when}.`,
  devices: {
    one: 'Session ouverte sur # appareil',
    other: 'Session ouverte sur # appareils',
  },
  lastUsed: (when) => `dernière utilisation : ${when}`,
  signedOut: 'Aucune session ouverte pour l’instant',
  manage: 'Modifier',
  manageOf: (email) => `Modifier : ${email}`,
  remove: { reviewer: 'Retirer du jury', organiser: 'Retirer de l’organisation' },
  removeAbout: {
    reviewer: 'L’accès prend fin aussitôt. Les réponses déjà données restent et comptent.',
    organiser:
      'L’accès à ce bureau prend fin aussitôt. Les invitations que cette personne a envoyées et que personne n’a encore acceptées sont retirées.',
  },
  endSessions: 'Fermer toutes ses sessions',
  endSessionsAbout:
    'Pour un appareil perdu ou en de mauvaises mains : toutes les sessions de cette personne sont fermées. Elle peut se reconnecter par un lien envoyé par courriel.',
  yourAccount:
    'Vos sessions, et le moyen de quitter cet appel, se trouvent sur la page de votre compte.',
  again: 'Envoyer de nouveau',
  againTo: (email) => `Envoyer de nouveau l’invitation à ${email}`,
  withdraw: 'Retirer',
  withdrawFrom: (email) => `Retirer l’invitation à ${email}`,
  said: {
    invited: 'L’invitation est en route.',
    'is-member': 'Cette personne a déjà ce rôle.',
    waits: 'Cette personne est déjà invitée. Vous pouvez renvoyer l’invitation ci-dessous.',
    'too-many':
      'Pas envoyée : cette adresse a reçu assez d’invitations aujourd’hui, ou trop d’invitations attendent. Retirez-en, ou réessayez demain.',
    again: 'L’invitation est de nouveau en route.',
    'too-soon':
      'Pas envoyée : le dernier message vient de partir, ou cette adresse en a reçu assez aujourd’hui.',
    withdrawn: 'L’invitation est retirée. Son lien ne fonctionne plus.',
    removed: 'C’est fait. Cette personne n’a plus accès.',
    'last-organiser': 'Rien n’a changé : il faut au moins une personne pour organiser un appel.',
    'sessions-ended': 'Toutes les sessions de cette personne sont fermées.',
    'no-sessions': 'Rien n’a changé : cette personne n’avait aucune session ouverte.',
    'done-already': 'Rien n’a changé : c’était déjà fait.',
  },
}
