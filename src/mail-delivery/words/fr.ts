import { letter, list } from '../paragraphs.ts'
import type { LetterWords } from '../words.ts'

export const fr: LetterWords = {
  decisions: {
    selected: 'retenue pour le mur',
    reserve: 'en réserve',
    declined: 'non retenue cette fois',
  },
  received: ({ callTitle, code, titles, link, until }) =>
    letter(`Votre envoi ${code} : ${callTitle}`, [
      `Votre envoi à « ${callTitle} » compte dès cet instant. Son code est ${code}.`,
      list(titles),
      'Le reçu signé de ce que vous avez promis est joint. Quand tous les fichiers seront ici en entier, un second suivra.',
      `Si un fichier est encore en route, il peut arriver jusqu’au ${until}. Rien d’autre n’est nécessaire pour garder votre place.`,
      `Ce lien privé ouvre votre envoi sur n’importe quel appareil. Ne le partagez pas et gardez ce message :\n${link}`,
    ]),
  privateLink: ({ callTitle, code, link }) =>
    letter(`Le lien privé de votre envoi ${code}`, [
      `Quelqu’un a demandé le lien privé de l’envoi ${code} à « ${callTitle} ». Le voici :\n${link}`,
      'Si ce n’était pas vous, il ne s’est rien passé : seule cette adresse a reçu le lien.',
    ]),
  privateLinks: ({ items }) =>
    letter('Vos liens privés', [
      'Quelqu’un a demandé les liens privés de tout ce qui a été envoyé avec cette adresse. Les voici :',
      ...items.map(({ callTitle, code, link }) => `« ${callTitle} », ${code} :\n${link}`),
      'Si ce n’était pas vous, il ne s’est rien passé : seule cette adresse a reçu les liens.',
    ]),
  decided: ({ callTitle, credit, lines, link, wall }) =>
    letter(`La décision sur vos affiches : ${callTitle}`, [
      `${credit}, merci pour les affiches envoyées à « ${callTitle} ». Voici ce qui a été décidé :`,
      list(lines),
      wall && `Le mur est ouvert :\n${wall}`,
      `Votre envoi reste entre vos mains :\n${link}`,
    ]),
  signIn: ({ link, minutes }) =>
    letter('Votre lien de connexion à Cartelera', [
      `Ce lien vous ouvre la porte une seule fois, pendant ${minutes} minutes :\n${link}`,
      'Si vous ne l’avez pas demandé, vous n’avez rien à faire.',
    ]),
  invitation: ({ callTitle, role, link }) =>
    letter(`Une invitation : ${callTitle}`, [
      role === 'reviewer'
        ? `Nous vous invitons à regarder les affiches envoyées à « ${callTitle} » et à aider à choisir.`
        : `Nous vous invitons à organiser l’appel « ${callTitle} ».`,
      `Ouvrez ce lien et appuyez sur le bouton. Il fonctionne une seule fois :\n${link}`,
    ]),
}
