import type { StandingWords } from '../status-words.ts'

export const en: StandingWords = {
  one: {
    'file-awaited': { what: 'You are in time with “{title}”. Only its file is missing.', next: '' },
    'file-damaged': {
      what: '“{title}” was damaged on the way.',
      next: 'You are still in time: please send the same file once more.',
    },
    'file-missed': {
      what: 'The file of “{title}” did not arrive in time.',
      next: 'The time for files ended on {until}. If something went wrong, write to {contact}.',
    },
    checking: {
      what: '“{title}” has arrived and is being checked.',
      next: 'You can stay here or come back later: this page says when it is done.',
    },
    delayed: {
      what: '“{title}” has arrived. Checking it takes longer than usual.',
      next: 'Something failed on our side; it is not your file. You are in time and need do nothing.',
    },
    refused: { what: '“{title}” has arrived, but it cannot be shown.', next: '' },
    unapproved: { what: '“{title}” has arrived. Does it look right?', next: '' },
    disapproved: { what: 'You said that “{title}” does not look right.', next: '' },
    complete: { what: '“{title}” is complete. Nothing more to do.', next: '' },
    judged: {
      what: '“{title}” is with the jury.',
      next: 'We write to you as soon as it has decided.',
    },
    selected: {
      what: '“{title}” was selected for the wall.',
      next: 'Everyone can see it there. Thank you.',
    },
    reserve: {
      what: '“{title}” is on the reserve list.',
      next: 'It may still go on the wall. If it does, this page says so.',
    },
    declined: {
      what: '“{title}” was not chosen this time.',
      next: 'There was little room and there were many posters. Thank you for making it and for sending it.',
    },
    withdrawn: {
      what: 'You withdrew “{title}”.',
      next: 'Nobody sees it any more, neither the jury nor visitors of the wall.',
    },
  },
  several: 'Of your {n} posters, {list}.',
  some: {
    'file-awaited': { one: '# is waiting for its file', other: '# are waiting for their files' },
    'file-missed': { one: '# did not arrive in time', other: '# did not arrive in time' },
    checking: { one: '# is being checked', other: '# are being checked' },
    refused: { one: '# cannot be shown', other: '# cannot be shown' },
    unapproved: { one: '# is waiting for your look', other: '# are waiting for your look' },
    complete: { one: '# is complete', other: '# are complete' },
    judged: { one: '# is with the jury', other: '# are with the jury' },
    selected: { one: '# was selected', other: '# were selected' },
    reserve: { one: '# is on the reserve list', other: '# are on the reserve list' },
    declined: { one: '# was not chosen', other: '# were not chosen' },
    withdrawn: { one: '# is withdrawn', other: '# are withdrawn' },
  },
  all: {
    'file-awaited': 'You are in time with your {n} posters. Only their files are missing.',
    'file-missed': 'The files of your {n} posters did not arrive in time.',
    checking: 'Your {n} posters have arrived and are being checked.',
    refused: 'Your {n} posters have arrived, but cannot be shown.',
    unapproved: 'Your {n} posters have arrived. Do they look right?',
    complete: 'Your {n} posters are complete. Nothing more to do.',
    judged: 'Your {n} posters are with the jury.',
    selected: 'Your {n} posters were selected for the wall.',
    reserve: 'Your {n} posters are on the reserve list.',
    declined: 'Your {n} posters were not chosen this time.',
    withdrawn: 'You withdrew your {n} posters.',
  },
}
