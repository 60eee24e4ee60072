import type { WorkWords } from '../words.ts'
import { fr as reasons } from './reasons-fr.ts'

export const fr: WorkWords = {
  states: {
    'awaiting-upload': 'Le fichier manque encore.',
    checking: 'Arrivé. Vérification en cours.',
    ready: 'Complète.',
    refused: 'Ce fichier ne peut pas être montré.',
    withdrawn: 'Retirée.',
  },
  reasons,
}
