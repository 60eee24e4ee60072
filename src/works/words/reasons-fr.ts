import type { ReasonWords } from '../reason-words.ts'

const replace = 'mettez-le ici à la place de ce fichier tant que l’appel est ouvert.'

export const fr: ReasonWords = {
  'bytes-differ': {
    what: 'Ce qui est arrivé n’est pas le fichier que vous avez remis.',
    next: 'Il a pu être abîmé en route. Choisissez le même fichier encore une fois, ci-dessous ; votre place est gardée.',
  },
  'format-not-accepted': {
    what: 'Le fichier est d’un type que cet appel n’accepte pas.',
    next: `Exportez-le en {formats} et ${replace}`,
  },
  'format-not-shown-yet': {
    what: 'Le fichier est gardé. Il n’a pas pu être montré à son arrivée et nous le regardons de nouveau.',
    next: 'Revenez à cette page un peu plus tard.',
  },
  'not-a-picture': {
    what: 'Ce fichier ne contient pas d’image que nous puissions lire.',
    next: `Ouvrez-le, exportez-le de nouveau en {formats} et ${replace}`,
  },
  heif: {
    what: 'C’est une image HEIC ou AVIF, comme les téléphones en enregistrent. Elle ne s’affiche pas sur tous les écrans et n’est donc pas acceptée.',
    next: `Partagez-la ou exportez-la en JPEG et ${replace} Sur un iPhone, Réglages > Appareil photo > Formats > Le plus compatible enregistre les nouvelles photos en JPEG.`,
  },
  damaged: {
    what: 'Le fichier est abîmé : il s’interrompt, ou ses parties se contredisent.',
    next: `Ouvrez-le, exportez-le de nouveau et ${replace}`,
  },
  'cannot-be-decoded': {
    what: 'Le fichier est abîmé : aucune image n’en sort.',
    next: `Ouvrez-le, exportez-le de nouveau et ${replace}`,
  },
  'trailing-data': {
    what: 'Quelque chose suit la fin de l’image sans en faire partie.',
    next: `Certains téléphones et logiciels en ajoutent. Ouvrez-le, exportez-le de nouveau en {formats} et ${replace}`,
  },
  'two-kinds': {
    what: 'Le fichier est à la fois une image et autre chose, comme une page web ou une archive.',
    next: `Cela n’est pas accepté. Exportez le fichier comme simple image en {formats} et ${replace}`,
  },
  bomb: {
    what: 'Le fichier prétend contenir bien plus qu’il ne peut.',
    next: `Il est peut-être abîmé. Exportez-le de nouveau en {formats} et ${replace}`,
  },
  'too-long': {
    what: 'Un côté de l’image dépasse 30 000 pixels.',
    next: `Exportez-la plus petite, en {formats}, et ${replace}`,
  },
  'needs-password': {
    what: 'Le PDF est verrouillé par un mot de passe.',
    next: `Enregistrez-le sans mot de passe et ${replace}`,
  },
  'no-pages': {
    what: 'Le PDF n’a aucune page.',
    next: `Exportez-le de nouveau avec l’affiche en première page et ${replace}`,
  },
  'page-too-large': {
    what: 'La première page du PDF dépasse cinq mètres, ou est bien trop étroite pour être montrée.',
    next: `Exportez-le dans la taille où il sera imprimé et ${replace}`,
  },
  'too-many-pixels': {
    what: 'L’image a plus de pixels qu’on ne peut en accepter.',
    next: `Exportez-la plus petite, jusqu’à {megapixels} millions de pixels, et ${replace}`,
  },
  'too-large-to-show': {
    what: 'Le fichier est ici et gardé, mais nous ne pouvons pas en faire une image : il est trop lourd, ou enregistré d’une façon rare.',
    next: `Exportez-le en JPEG ou PNG ordinaire, de 20 Mo au plus si possible, et ${replace} Ou renvoyez-le depuis un navigateur qui sait l’afficher : il joint une image.`,
  },
}
