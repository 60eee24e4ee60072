import type { Finding, FindingKind } from '../../src/operations/verification.ts'

export type { Finding }

/** What is wrong with one file or row, in a sentence. */
export function sentenceOn(finding: Finding): string {
  const { kind, subject, store, object, expected, found } = finding
  const file = `${object} ${subject} (${store})`
  const where = whereOf(finding)
  switch (kind) {
    case 'file-missing':
      return `The ${file}${where} is not there; it should have ${expected} bytes.`
    case 'unreadable':
      return `The ${file}${where} could not be read: ${found}`
    case 'wrong-size':
      return `The ${file}${where} has ${found} bytes instead of ${expected}.`
    case 'wrong-hash':
      return `The ${file}${where} holds other bytes than were received: SHA-256 ${found} instead of ${expected}.`
    case 'wrong-name':
      return `The ${file}${where} does not hold what its name says: its SHA-256 is ${found}.`
    case 'ready-without-pictures':
      return `Nothing was made to look at${where}, although the work is ready.`
    case 'file-without-row':
      return `The ${file}, ${found} bytes, belongs to no row.`
    case 'unknown-file':
      return `The file ${subject} (${store}), ${found} bytes, is of no kind that the house knows.`
    case 'parts-left':
      return `Parts of ${file}${where} wait although they can no longer become a file.`
    case 'failure-open':
      return `A job (${subject}) failed${where}: ${found || 'nobody knows why'}`
  }
}

/** What to do about findings of one kind. */
export function adviceOn(kind: FindingKind): string {
  switch (kind) {
    case 'file-missing':
      return 'Put the file back from a copy under the same key. If there is none, ask the artist for the original.'
    case 'unreadable':
      return 'Ask again: the store may have been unwell. If it stays, put the file back from a copy.'
    case 'wrong-size':
    case 'wrong-hash':
      return 'The file was changed after it had been received. Put it back from a copy; the receipt names its SHA-256.'
    case 'wrong-name':
      return 'Put the picture back from a copy under the same key.'
    case 'ready-without-pictures':
      return 'Put the rows of its pictures back from a copy of the database.'
    case 'file-without-row':
      return 'Nothing to do: the sweep deletes it when it is two days old.'
    case 'unknown-file':
      return 'Somebody put it there by hand. It is never deleted; move it elsewhere.'
    case 'parts-left':
      return 'Nothing to do if the sweep runs: it gives them up. If they stay, look at the log of the sweep.'
    case 'failure-open':
      return 'Try it again from the call’s desk, under Failures.'
  }
}

function whereOf({ work, call }: Finding): string {
  if (work && call) return ` of work ${work} in ${call}`
  return call ? ` in ${call}` : ''
}
