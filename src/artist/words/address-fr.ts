import type { AddressWords } from '../address/words.ts'

export const fr: AddressWords = {
  own: {
    goesTo: 'Nos messages vous arrivent à {email}.',
    change: 'Changer l’adresse',
    waits:
      '{email} n’est pas encore confirmée : ouvrez le message que nous y avons envoyé, jusqu’au {until}. D’ici là, nos messages vont à l’adresse ci-dessus.',
    receiptWaits:
      'Autant de reçus qu’une journée le permet ont été envoyés à cette adresse. Le prochain part le {when} ; vous pouvez le télécharger ici dès maintenant.',
    title: 'Où vont nos messages',
    lead: 'Nous écrivons d’abord à la nouvelle adresse. Elle compte une fois que vous avez ouvert le lien de ce message. L’ancienne adresse est prévenue.',
    email: 'Nouvelle adresse e-mail',
    send: 'Envoyer le message de confirmation',
    again: 'Envoyer le message de nouveau',
    cancel: 'Garder l’adresse telle quelle',
  },
  said: {
    asked: 'Un message est en route vers {email}. Ouvrez son lien pour confirmer l’adresse.',
    same: 'Nos messages vont déjà à cette adresse.',
    'too-many':
      'Aucun message n’a été envoyé et l’adresse reste la même. Nous envoyons au plus {hour} de ces messages par heure et {day} par jour pour un envoi, {mailbox} par jour à une adresse et {sender} par jour depuis une connexion. Réessayez plus tard.',
    cancelled: 'L’adresse reste la même.',
  },
  confirming: {
    title: 'Confirmez votre adresse',
    about:
      'Nos messages sur l’envoi {code} à « {call} » iront à l’adresse depuis laquelle vous avez ouvert ceci.',
    now: 'Confirmer l’adresse',
    done: 'C’est confirmé. Nos messages sur l’envoi {code} vous arrivent désormais à cette adresse.',
    link: 'Son lien privé est en route.',
  },
  objecting: {
    title: 'Garder nos messages à cette adresse',
    waiting:
      'Une personne qui a le lien privé de l’envoi {code} à « {call} » a donné une autre adresse. Elle n’est pas encore confirmée.',
    changed: 'Nos messages sur l’envoi {code} à « {call} » vont maintenant à une autre adresse.',
    now: 'Garder nos messages à cette adresse',
    kept: 'Rien n’a changé. Nos messages continuent d’arriver à cette adresse.',
    restored: 'Nos messages reviennent à cette adresse. Le lien privé est en route.',
    advice:
      'Si ce n’était pas vous, quelqu’un d’autre a votre lien privé. Regardez si tout est en ordre et, sinon, écrivez à {contact}.',
  },
  overTitle: 'Ce lien ne sert plus',
  over: {
    confirmed: 'L’adresse est déjà confirmée.',
    superseded: 'Une autre adresse a été donnée après celle-ci.',
    cancelled: 'Le changement a été arrêté ; nos messages vont où ils allaient.',
    undone: 'Le changement a été annulé ; nos messages vont où ils allaient avant.',
    expired: 'Son délai est passé.',
  },
}
