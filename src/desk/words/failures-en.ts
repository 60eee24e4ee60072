import type { KeepingWords } from '../failure-words.ts'

export const en: KeepingWords = {
  failures: 'Failures',
  about:
    'Work of ours that went wrong although it was tried several times. It is not the artists’ fault, and their places are kept. When the cause is gone, try again; what works then leaves this list by itself.',
  none: 'Nothing is broken.',
  states: { open: 'To be looked at', retried: 'Being tried again', solved: 'Solved' },
  reasons: {
    'file-missing': 'The file is not where it should be.',
    'store-refuses': 'The file store did not answer as it should.',
    'database-refuses': 'The database did not answer as it should.',
    'pictures-fail': 'The picture engine failed.',
    'mail-refused': 'The mail service did not take it.',
    'took-too-long': 'It took too long and was stopped.',
    unknown: 'Something broke on our side.',
  },
  means: {
    check:
      'Her place is kept, and her page says that we are looking into it. The jury does not see the poster yet.',
    look: 'Reviewers and visitors see the poster. Its original could be neither printed nor taken home.',
    other: 'The poster itself is safe. Something that is made from it is missing.',
  },
  mailMeans: (recipient) =>
    `The mail to ${recipient} has not left. Somebody may be waiting for it.`,
  mail: 'Mail',
  attempts: { one: 'tried once', other: 'tried # times' },
  since: (when) => `since ${when}`,
  last: (when) => `last on ${when}`,
  technical: 'What the machine said',
  tryAgain: 'Try again',
  tryAgainOne: (what) => `Try again: ${what}`,
  tryAll: 'Try all of them again',
  triedAgain: 'It is being tried again. Come back in a minute to see whether it worked.',
  nothingToTry: 'There was nothing left to try again.',
}
