import type { WorkWords } from '../words.ts'
import { en as reasons } from './reasons-en.ts'

export const en: WorkWords = {
  states: {
    'awaiting-upload': 'Waiting for the file.',
    checking: 'Arrived. Being checked.',
    ready: 'Complete.',
    refused: 'This file cannot be shown.',
    withdrawn: 'Withdrawn.',
  },
  reasons,
}
