import type { Answers } from '../calls/call.ts'
import type { FileFacts, FileFault } from '../formats/facts.ts'
import type { Format } from '../formats/format.ts'
import type { Rendition } from '../imaging/rendition.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'

export type WorkState = 'awaiting-upload' | 'checking' | 'ready' | 'refused' | 'withdrawn'
export type Decision = 'selected' | 'reserve' | 'declined'

export type Work = {
  id: string
  submissionId: string
  callId: string
  position: number
  code: string
  title: string
  statement: string
  altText: string
  language: string
  licence: string
  answers: Answers
  file: FileCommitment
  state: WorkState
  reason: RefusalReason | null
  /** When its file was committed; null where nothing is kept of it. */
  committedAt: Date | null
  /** When its file lay here whole; null until that was proven. */
  receivedAt: Date | null
  format: Format | null
  width: number | null
  height: number | null
  /** A tiny WebP as a data URL, shown until a rendition has loaded. */
  placeholder: string | null
  staged: Decision | null
  decision: Decision | null
  renditions: Array<Rendition>
  /** How the pictures were made; null until there are any. */
  shownFrom: ShownFrom | null
  /** What the file says of itself; null until it was read. */
  facts: FileFacts | null
  /** Whether its artist finds the picture right; null until she has said so. */
  looksRight: boolean | null
}

/**
 * `original`: the picture engine read the file itself. `reduced`: too large for it, or of a format it
 * does not know, so it was made smaller first. `page`: the first page of a PDF. `preview`: nothing
 * here could read it, and the picture is the one that the artist's browser made.
 */
export type ShownFrom = 'original' | 'reduced' | 'page' | 'preview'

/**
 * Why a stored file cannot be shown as a poster. Each has words in every language.
 * `format-not-shown-yet` is no longer given: works that have it are checked anew.
 */
export type RefusalReason =
  | FileFault
  | 'bytes-differ'
  | 'format-not-accepted'
  | 'format-not-shown-yet'
  | 'too-many-pixels'
  | 'cannot-be-decoded'
