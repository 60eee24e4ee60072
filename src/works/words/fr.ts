import type { WorkWords } from '../words.ts'

export const fr: WorkWords = {
  states: {
    'awaiting-upload': {
      what: 'Le fichier manque encore.',
      next: 'Votre place est gardée. Il ne manque que le fichier.',
    },
    checking: {
      what: 'Arrivé. Vérification en cours.',
      next: 'Nous le comparons à ce que vous avez remis et préparons les images. Cette page le dira quand ce sera fait.',
    },
    ready: {
      what: 'Reçu entier.',
      next: 'Chaque octet est là, vous n’avez plus rien à faire.',
    },
    refused: { what: 'Ce fichier ne peut pas être montré.', next: '' },
    withdrawn: {
      what: 'Retirée.',
      next: 'Plus personne ne la voit : ni le jury, ni le mur.',
    },
  },
  reasons: {
    'bytes-differ': {
      what: 'Ce qui est arrivé n’est pas le fichier que vous avez remis.',
      next: 'Il a pu être abîmé en route. Renvoyez l’affiche avec le formulaire tant que l’appel est ouvert.',
    },
    'format-not-accepted': {
      what: 'Le fichier est d’un type que cet appel n’accepte pas.',
      next: 'Exportez-le en {formats} et envoyez-le avec le formulaire tant que l’appel est ouvert.',
    },
    'format-not-shown-yet': {
      what: 'Le fichier est gardé, mais nous ne savons pas encore faire une image de ce format.',
      next: 'Envoyez aussi l’affiche en JPEG ou PNG, pour que le jury la voie.',
    },
    'not-a-picture': {
      what: 'Ce fichier ne contient pas d’image que nous puissions lire.',
      next: 'Ouvrez-le, exportez-le de nouveau en {formats} et envoyez-le avec le formulaire tant que l’appel est ouvert.',
    },
    'too-many-pixels': {
      what: 'L’image a plus de 100 millions de pixels.',
      next: 'Exportez-la plus petite et envoyez-la avec le formulaire tant que l’appel est ouvert.',
    },
    'sides-too-long': {
      what: 'Un côté de l’image dépasse 12 000 pixels.',
      next: 'Exportez-la plus petite et envoyez-la avec le formulaire tant que l’appel est ouvert.',
    },
    'too-large-to-show': {
      what: 'Le fichier est gardé, mais il est trop lourd pour que nous en fassions une image.',
      next: 'Envoyez aussi une version de 20 Mo au plus, pour que le jury la voie.',
    },
    'cannot-be-decoded': {
      what: 'Le fichier est abîmé : il s’interrompt à l’ouverture.',
      next: 'Ouvrez-le, exportez-le de nouveau et envoyez-le avec le formulaire tant que l’appel est ouvert.',
    },
  },
  decisions: {
    selected: {
      what: 'Choisie pour le mur.',
      next: 'Elle y est, à la vue de tout le monde. Merci.',
    },
    reserve: {
      what: 'Sur la liste de réserve.',
      next: 'Elle peut encore être accrochée. Si c’est le cas, cette page le dira.',
    },
    declined: {
      what: 'Pas choisie cette fois.',
      next: 'Le mur est court et les affiches étaient nombreuses. Merci de l’avoir faite et envoyée.',
    },
  },
}
