import type { WorkWords } from '../words.ts'
import { en as reasons } from './reasons-en.ts'

export const en: WorkWords = {
  states: {
    'awaiting-upload': {
      what: 'Waiting for the file.',
      next: 'Your place is kept. Only the file is missing.',
    },
    checking: {
      what: 'Arrived. Being checked.',
      next: 'We compare it with what you handed in and make the pictures. This page says when it is done.',
    },
    ready: {
      what: 'Received whole.',
      next: 'Every byte is here, and you need do nothing more.',
    },
    refused: { what: 'This file cannot be shown.', next: '' },
    withdrawn: {
      what: 'Withdrawn.',
      next: 'Nobody sees it any more: not the jury, not the wall.',
    },
  },
  reasons,
  decisions: {
    selected: {
      what: 'Selected for the wall.',
      next: 'It hangs there for everyone to see. Thank you.',
    },
    reserve: {
      what: 'On the reserve list.',
      next: 'It may still be hung. If it is, this page says so.',
    },
    declined: {
      what: 'Not chosen this time.',
      next: 'The wall is short and the posters were many. Thank you for making it and for sending it.',
    },
  },
}
