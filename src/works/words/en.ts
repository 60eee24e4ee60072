import type { WorkWords } from '../words.ts'

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
  reasons: {
    'bytes-differ': {
      what: 'What arrived is not the file you handed in.',
      next: 'It may have been damaged on the way. Send the poster once more with the form while the call is open.',
    },
    'format-not-accepted': {
      what: 'The file is of a kind this call does not take.',
      next: 'Export it as {formats} and send it with the form while the call is open.',
    },
    'format-not-shown-yet': {
      what: 'The file is kept, but we cannot make a picture of this format yet.',
      next: 'Send the poster as JPEG or PNG too, so that the reviewers see it.',
    },
    'not-a-picture': {
      what: 'There is no picture in this file that we can read.',
      next: 'Open it, export it anew as {formats}, and send it with the form while the call is open.',
    },
    'too-many-pixels': {
      what: 'The picture has more than 100 million pixels.',
      next: 'Export it smaller and send it with the form while the call is open.',
    },
    'sides-too-long': {
      what: 'One side of the picture is longer than 12,000 pixels.',
      next: 'Export it smaller and send it with the form while the call is open.',
    },
    'too-large-to-show': {
      what: 'The file is kept, but it is too heavy for us to make a picture of.',
      next: 'Send a version of at most 20 MB too, so that the reviewers see it.',
    },
    'cannot-be-decoded': {
      what: 'The file is damaged: it breaks off when it is opened.',
      next: 'Open it yourself, export it anew, and send it with the form while the call is open.',
    },
  },
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
