import type { ObjectKind, Store } from './stored-object.ts'

/** What can be wrong between the rows and the files. Each has words in `npm run verify`. */
export type FindingKind =
  | 'file-missing'
  | 'unreadable'
  | 'wrong-size'
  | 'wrong-hash'
  | 'wrong-name'
  | 'ready-without-pictures'
  | 'file-without-row'
  | 'unknown-file'
  | 'parts-left'
  | 'failure-open'

export type Finding = {
  kind: FindingKind
  /** Which file: its key in its store; for a work without pictures, its id. */
  subject: string
  store: Store
  object: ObjectKind
  /** The code of the work concerned, and the call's name in addresses. */
  work: string | null
  call: string | null
  /** What should be there and what is: bytes, hashes, or a reason. */
  expected: string | null
  found: string | null
}

/** A file as a row says that it is. A rendition is named by its content, its hash is in its name. */
export type Expected = {
  /** Where the next page begins after this one. */
  after: string
  store: Store
  object: ObjectKind
  key: string
  size: number
  sha256: string | null
  work: string | null
  call: string | null
}

export type Seen = { size: number; sha256: string } | { fault: string }

/** What is wrong with a stored file, the worst first; nothing when it is as its row says. */
export function compare(expected: Expected, seen: Seen | null): Array<Finding> {
  const { store, object, key: subject, work, call } = expected
  const finding = (kind: FindingKind, wanted: string | null, found: string | null): Finding => ({
    kind,
    subject,
    store,
    object,
    work,
    call,
    expected: wanted,
    found,
  })
  if (!seen) return [finding('file-missing', String(expected.size), null)]
  if ('fault' in seen) return [finding('unreadable', null, seen.fault)]
  if (object === 'rendition') {
    const name = subject.split('.')[0] ?? ''
    if (!seen.sha256.startsWith(name)) return [finding('wrong-name', name, seen.sha256)]
  }
  if (seen.size !== expected.size) {
    return [finding('wrong-size', String(expected.size), String(seen.size))]
  }
  if (expected.sha256 !== null && seen.sha256 !== expected.sha256) {
    return [finding('wrong-hash', expected.sha256, seen.sha256)]
  }
  return []
}

/** The check walks through these one after another, each a page at a time. */
export const phases = [
  'originals',
  'renditions',
  'copies',
  'pictures',
  'parts',
  'failures',
  'files-of-originals',
  'files-of-renditions',
] as const
export type Phase = (typeof phases)[number]

export type Place = { phase: Phase; after: string }

export const start: Place = { phase: phases[0], after: '' }

export function writePlace({ phase, after }: Place): string {
  return `${phase}:${after}`
}

export function readPlace(text: string): Place | null {
  const [name = '', ...rest] = text.split(':')
  const phase = phases.find((one) => one === name)
  return phase ? { phase, after: rest.join(':') } : null
}

/** Where the check goes on when a phase is through; null when all of them are. */
export function nextPhase(phase: Phase): Place | null {
  const next = phases[phases.indexOf(phase) + 1]
  return next ? { phase: next, after: '' } : null
}

/** As many files as may be read in one request: `most` bytes, and at least one file. */
export function withinBytes(files: Array<Expected>, most: number): Array<Expected> {
  let bytes = 0
  return files.filter((file, index) => {
    bytes += file.size
    return index === 0 || bytes <= most
  })
}
