import type { AccountWords } from '../words.ts'

export const fr: AccountWords = {
  signIn: 'Se connecter',
  signInAbout:
    'Pour le jury et l’organisation. Pas de mot de passe : nous envoyons un lien à votre adresse. Les artistes n’ont pas besoin de compte.',
  email: 'Adresse électronique',
  emailWrong: 'Écrivez une adresse comme nom@example.org.',
  sendLink: 'M’envoyer un lien',
  sent: 'Regardez vos messages',
  sentAbout: (minutes) =>
    `Si cette adresse est celle de quelqu’un qui travaille ici, un lien est en route. Il fonctionne une seule fois, pendant ${minutes} minutes. Rien ? Regardez dans les indésirables ou demandez à la personne qui a envoyé l’invitation.`,
  invited: { reviewer: 'Une place vous attend au jury', organiser: 'Une invitation à organiser' },
  invitedAbout: {
    reviewer:
      'Regardez les affiches une à une et dites oui, peut-être ou non. Arrêtez et reprenez quand vous voulez.',
    organiser: 'Voyez l’appel se remplir, invitez le jury, décidez et ouvrez le mur.',
  },
  once: 'Ce lien fonctionne une seule fois. Ensuite, cet appareil reste connecté 30 jours.',
  accept: 'Accepter et entrer',
  openDoor: 'Bon retour parmi nous',
  openDoorAbout: 'Une pression, et la porte s’ouvre sur cet appareil.',
  enter: 'Entrer',
  used: 'Ce lien a déjà servi',
  usedAbout:
    'Chaque lien ouvre une seule fois. Si c’était vous, la connexion tient peut-être encore ; sinon, demandez un nouveau lien avec l’adresse de votre invitation.',
  expired: 'Ce lien n’est plus valable',
  expiredAbout:
    'Vous connaissez déjà la maison ? Demandez un nouveau lien. Si c’était votre première invitation, demandez à la personne qui l’a envoyée de vous inviter encore.',
  unknown: 'Ce lien n’ouvre rien. Une partie s’est peut-être perdue à la copie.',
  newLink: 'Demander un nouveau lien',
  signOut: 'Se déconnecter',
  review: 'Jury',
  desk: 'Bureau',
  nothingYet: 'Rien ne vous attend ici pour l’instant',
  nothingYetAbout: 'Dès que quelqu’un vous invite à un appel, il apparaît sur cette page.',
}
