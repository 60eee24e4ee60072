import type { WorkWords } from '../words.ts'
import { fr as reasons } from './reasons-fr.ts'

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
  reasons,
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
