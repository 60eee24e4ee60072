import type { AccountPageWords } from '../account-words.ts'

export const fr: AccountPageWords = {
  signedInAs: 'Votre session est ouverte comme {email}.',
  invitations: 'Une invitation vous attend',
  invitedBy: (who) => `De la part de ${who}`,
  byOperator: 'l’équipe de ce site',
  until: (when) => `valable jusqu’au ${when}`,
  accept: 'Accepter',
  decline: 'Refuser',
  roles: { reviewer: 'Membre du jury', organiser: 'Organisation' },
  yourRoles: 'Ce que vous faites ici',
  noRoles: 'Vous ne participez à aucun appel pour l’instant.',
  leave: 'Quitter',
  leaveAbout: {
    reviewer:
      'Vous ne verrez plus les affiches de cet appel. Les réponses que vous avez données restent et comptent.',
    organiser:
      'Vous ne verrez plus le bureau de cet appel. Les invitations que vous avez envoyées et que personne n’a encore acceptées sont retirées.',
  },
  leaveNow: 'Quitter cet appel',
  lastOrganiser:
    'Personne d’autre n’organise cet appel. Invitez une autre personne avant de partir.',
  sessions: 'Où votre session est ouverte',
  sessionsAbout: (idle, most) =>
    `Une session se ferme d’elle-même après ${idle} jours sans servir, et au plus tard après ${most} jours. Nous gardons le navigateur et le système, jamais l’adresse d’un appareil.`,
  thisDevice: 'Cet appareil',
  unknownDevice: 'Appareil inconnu',
  began: (when) => `depuis le ${when}`,
  used: (when) => `dernière utilisation : ${when}`,
  end: 'Déconnecter',
  endOn: (device) => `Déconnecter : ${device}`,
  endOthers: 'Déconnecter tous les autres appareils',
  said: {
    ended: 'Cette session est fermée.',
    'ended-others': 'Toutes les autres sessions sont fermées.',
    left: 'Vous avez quitté l’appel.',
    declined: 'Vous avez refusé l’invitation.',
    nothing: 'Rien n’a changé : c’était déjà fait, ou ce n’est plus possible.',
  },
}
