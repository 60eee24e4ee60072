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
  once: 'Ce lien fonctionne une seule fois. Ensuite, cet appareil reste connecté 30 jours, ou jusqu’à ce que 14 jours passent sans qu’il serve.',
  accept: 'Accepter et se connecter',
  openDoor: 'Bon retour parmi nous',
  openDoorAbout: 'Une pression suffit pour vous connecter sur cet appareil.',
  enter: 'Se connecter',
  invitationFor: 'Cette invitation est pour {email}.',
  linkFor: 'Vous vous connectez comme {email}.',
  signInFirst:
    'Cette adresse a déjà un compte ici. Pour que personne n’accepte à votre place, connectez-vous d’abord : nous envoyons un lien à cette adresse, puis l’invitation vous attend sur la page de votre compte.',
  somebodyElse:
    'Sur cet appareil, c’est le compte {email} qui est connecté. Si vous continuez, il sera déconnecté ici.',
  changeOver: 'Déconnecter ce compte et continuer',
  stay: 'Ne rien changer',
  closed: {
    used: {
      title: 'Ce lien a déjà servi',
      about:
        'Chaque lien fonctionne une seule fois. Si c’était vous, la session est peut-être encore ouverte ; sinon, demandez un nouveau lien avec l’adresse de votre invitation.',
    },
    expired: {
      title: 'Ce lien n’est plus valable',
      about:
        'Vous connaissez déjà le site ? Demandez un nouveau lien. Si c’était votre première invitation, demandez à la personne qui l’a envoyée de vous inviter de nouveau.',
    },
    withdrawn: {
      title: 'Cette invitation a été retirée',
      about:
        'On ne peut plus l’accepter. Si cela vous surprend, demandez à la personne qui l’a envoyée. Si vous avez un compte, vous pouvez toujours vous connecter.',
    },
    replaced: {
      title: 'Il y a un lien plus récent',
      about:
        'Un autre lien de connexion vous a été envoyé après celui-ci. Prenez celui du dernier message, ou demandez-en un nouveau.',
    },
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      about: 'Une partie s’est peut-être perdue à la copie. Demandez-en un nouveau.',
    },
  },
  newLink: 'Demander un nouveau lien',
  account: 'Compte',
  signOut: 'Se déconnecter',
  review: 'Jury',
  desk: 'Bureau',
  nothingYet: 'Rien ne vous attend ici pour l’instant',
  nothingYetAbout: 'Dès que quelqu’un vous invite à un appel, il apparaît sur cette page.',
}
