import type { ReceiptWords } from '../receipts/receipt-words.ts'

export const fr: ReceiptWords = {
  lead: 'Un reçu dit quels fichiers ont été envoyés à un appel, et quand. Il est signé. Ici, votre propre navigateur vérifie la signature ; rien n’est envoyé nulle part.',
  label: 'Le reçu',
  hint: 'Collez le fichier téléchargé, ou la longue ligne de lettres qu’il contient.',
  choose: 'Ou choisissez le fichier téléchargé',
  check: 'Vérifier',
  good: 'La signature est juste : personne n’a changé ce qui a été signé.',
  bad: 'La signature n’est pas juste : ce reçu a été changé, ou vient d’ailleurs.',
  unknown: 'Ce reçu a été signé avec une clé que ce site ne connaît pas.',
  unreadable: 'Ceci n’est pas un reçu. Collez le fichier entier, du premier au dernier caractère.',
  unable:
    'Ce navigateur ne sait pas vérifier les signatures. Essayez-en un autre, ou cette page en ligne.',
  differs:
    'La partie lisible de ce que vous avez collé dit autre chose que ce qui a été signé. Seul compte ce qui a été signé, que voici.',
  provesNot: 'Il ne prouve ni qui a fait ou envoyé les fichiers, ni ce qui a été décidé.',
  code: 'Code',
  call: 'Appel',
  first: 'Premier envoi',
  issued: 'Reçu signé',
  committed: 'Envoyé',
  received: 'Reçu en entier',
  notReceived: 'pas prouvé au moment de la signature',
  files: 'Ce qu’il prouve',
  proven: {
    received:
      'Ce fichier, de {bytes} octets et avec ce SHA-256, a été envoyé le {committed} et reçu en entier le {received}.',
    committed:
      'Ce fichier, de {bytes} octets et avec ce SHA-256, a été envoyé le {committed}. Qu’il ait été reçu en entier n’était pas prouvé au moment où ce reçu a été signé.',
    earlierReceived:
      'Ce fichier, de {bytes} octets et avec ce SHA-256, a été reçu en entier le {received}. L’envoi a été fait pour la première fois le {first} ; ce reçu, d’un type plus ancien, ne dit pas quand ce fichier y a été ajouté.',
    earlierCommitted:
      'Ce fichier, de {bytes} octets et avec ce SHA-256, a été annoncé. L’envoi a été fait pour la première fois le {first} ; ce reçu, d’un type plus ancien, ne dit pas quand ce fichier y a été ajouté. Qu’il ait été reçu en entier n’était pas prouvé.',
  },
  states: {
    current: '',
    waiting: 'Il doit prendre la place d’un autre fichier.',
    replaced: 'Un autre fichier a pris sa place plus tard.',
    refused: 'Il devait prendre la place d’un autre fichier et n’a pas été accepté.',
    withdrawn: 'Son affiche a été retirée plus tard.',
  },
  compare: 'Un fichier est-il l’un d’eux ?',
  compareLabel: 'Choisissez un fichier d’affiche',
  compareHint: 'Il ne quitte pas votre appareil. Son SHA-256 est comparé à ceux du reçu.',
  sum: 'Ou collez son SHA-256',
  sumHint: 'Sur un ordinateur, {one} ou {other} le donne.',
  reading: 'Lecture de {name} : {percent}',
  same: 'Oui : {name} est ce fichier, à l’octet près : {file}.',
  cleaned:
    'Oui : {name} est ce fichier, une fois ses métadonnées retirées comme le formulaire les retire avant l’envoi : {file}.',
  other: 'Non : {name} n’est aucun de ces fichiers.',
  otherHint:
    'Le formulaire retire les métadonnées d’un fichier avant de l’envoyer. Sur la page de votre envoi, vous pouvez télécharger le fichier exactement tel qu’il a été reçu.',
  gone: '{name} n’a pas pu être lu. Choisissez-le de nouveau.',
  sumSame: 'Oui : ce SHA-256 est celui de {file}.',
  sumOther: 'Non : ce SHA-256 n’est celui d’aucun de ces fichiers.',
  sumWrong: 'Un SHA-256 a 64 caractères : les chiffres et les lettres de a à f.',
  keep: 'À garder',
  keepLink: 'Télécharger cette vérification en un seul fichier',
  keepHint: 'Il fonctionne sans connexion, tant que vous le gardez.',
  keepTitle: 'Reçu {code}',
  keepLead:
    'Ce fichier contient un reçu et le vérifie, sans connexion. Rien n’est envoyé nulle part.',
  keepTrust:
    'Si quelqu’un d’autre vous a donné ce fichier, vérifiez plutôt son reçu à l’adresse {address} : on peut faire dire n’importe quoi à un fichier.',
  keepReceipt: 'Reçu et vérification en un fichier',
  needsScript:
    'Votre navigateur n’exécute pas de script ici : rien n’a été vérifié. Le reçu signé :',
}
