import type { UnderwayWords } from '../underway-words.ts'

export const fr: UnderwayWords = {
  clean: 'Retirer du fichier le lieu, l’appareil et les noms avant l’envoi',
  looking: 'Examen du fichier',
  removedThings: 'Retiré avant l’envoi : {things}.',
  nothingToRemove: 'Rien à retirer : le fichier ne dit rien du lieu, de l’appareil ni des noms.',
  notUnderstood:
    'Ce que le fichier dit de lui-même n’a pas pu être retiré ici. Il est envoyé tel quel, reste privé, et aucune copie publique n’en est donnée.',
  asItIs: 'Il est envoyé tel quel et reste privé.',
  exportAgain: 'Veuillez l’exporter de nouveau en {formats} et choisir ce fichier.',
  heic: 'C’est une image HEIC ou AVIF, comme les téléphones en enregistrent, et ce navigateur ne peut pas l’ouvrir. Choisissez-la dans la photothèque plutôt que dans les fichiers, ou partagez-la d’abord en JPEG. Sur un iPhone, Réglages > Appareil photo > Formats > Le plus compatible enregistre les nouvelles photos en JPEG.',
  converted:
    '{name} est une image HEIC ou AVIF. Elle a été convertie ici en {format}, en taille réelle, et c’est ce qui sera envoyé.',
  sameFile: 'C’est le même fichier que pour l’affiche {n}.',
  outdated: 'Cette page a vieilli. Veuillez la recharger : ce que vous avez écrit reste.',
  keepOpen:
    'Gardez cette page ouverte jusqu’à ce que tout soit arrivé. Si elle se ferme quand même, continuez depuis votre page : ce qui est arrivé n’est pas envoyé deux fois.',
  perSecond: '{rate} par seconde',
  left: 'encore {time} environ',
  pause: 'Pause',
  goOn: 'Continuer',
  paused: 'En pause. Ce qui est arrivé reste.',
  waiting: '{name} : attend son tour',
  arrived: '{name} : arrivé',
  over: '{name} : n’est pas arrivé entier',
  gone: '{name} : a changé sur cet appareil ou ne peut plus être lu',
  stopped: '{name} : n’est pas encore arrivé entier',
  someOver:
    'Le délai pour les fichiers a pris fin avant que tout soit arrivé. Plus rien n’est reçu. Les fichiers qui le disent sont arrivés et en sûreté ; pour les autres, écrivez à {contact} en indiquant le code {code}.',
  someGone:
    'Un fichier n’a plus pu être lu. Votre place est gardée : choisissez de nouveau le fichier sur votre page, jusqu’au {until}.',
  tryAgain: 'Réessayer',
  percentSent: '{percent} envoyés',
  onItsWay:
    'Un envoi depuis cet appareil est en route : code {code}. Ses fichiers ne sont pas tous arrivés.',
  goOnThere: 'Le continuer',
  keptHere:
    'Ce que vous aviez écrit est de retour. C’est gardé sur cet appareil seulement, jusqu’à la remise et une semaine au plus.',
  chooseTheseAgain: 'Veuillez choisir de nouveau : {files}.',
  discard: 'L’effacer',
  discarded: 'Effacé. Le formulaire est vide.',
  things: {
    place: 'lieu',
    camera: 'appareil',
    names: 'noms',
    dates: 'dates',
    software: 'logiciels',
    description: 'descriptions',
    thumbnail: 'petites copies de l’image',
    provenance: 'preuves d’origine',
    history: 'historique des modifications',
    attachments: 'pièces jointes',
    'trailing-data': 'données après la fin de l’image',
    other: 'autres notes dans le fichier',
  },
}
