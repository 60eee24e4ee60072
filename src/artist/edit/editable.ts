import { type Call, isOpen } from '../../calls/call.ts'
import { accept, type Result, refuse } from '../../shared/result.ts'
import type { Submission, WorkDraft } from '../../submissions/submission.ts'
import type { FileCommitment } from '../../uploads/file-commitment.ts'
import type { QuotaRefusal } from '../../uploads/quota.ts'

/** Everything that can keep an artist from changing what she handed in. */
export type EditRefusal =
  | { kind: 'call-closed'; closesAt: Date }
  | { kind: 'withdrawn' }
  | { kind: 'decided' }
  | { kind: 'same-file' }
  | { kind: 'too-many-files' }
  | { kind: 'file-too-large' }
  | { kind: 'too-many-works'; most: number }
  | { kind: 'changed-meanwhile'; version: number }
  | { kind: 'key-reused' }
  | QuotaRefusal

/** The status a change is refused with. */
export function statusOfEdit({ kind }: EditRefusal): 409 | 422 | 429 {
  if (kind === 'too-many') return 429
  return kind === 'file-too-large' || kind === 'key-reused' ? 422 : 409
}

type Owned = Pick<Submission, 'lateUntil'>

/** Until when a submission may be changed, exclusive: the call's closing, or the end of a late pass. */
export function editableUntil(submission: Owned, call: Pick<Call, 'closesAt'>): Date {
  return submission.lateUntil ?? call.closesAt
}

export function isEditable(
  submission: Owned,
  call: Pick<Call, 'opensAt' | 'closesAt'>,
  now: Date,
): boolean {
  const { opensAt } = call
  return isOpen({ opensAt, closesAt: editableUntil(submission, call) }, now)
}

/** So many files may be sent for one work; those that were dropped count for a week. */
export const mostFiles = 30

type Owner = { submission: Owned; call: Pick<Call, 'opensAt' | 'closesAt'>; bytesLimit: number }
type Replaced = { state: string; decision: string | null; file: FileCommitment }

/** Whether `file` may take the place of a work's file. */
export function replace(
  { submission, call, bytesLimit }: Owner,
  work: Replaced,
  file: FileCommitment,
  now: Date,
): Result<FileCommitment, EditRefusal> {
  if (work.state === 'withdrawn') return refuse({ kind: 'withdrawn' })
  if (!isEditable(submission, call, now)) {
    return refuse({ kind: 'call-closed', closesAt: editableUntil(submission, call) })
  }
  if (work.decision) return refuse({ kind: 'decided' })
  if (file.size > bytesLimit) return refuse({ kind: 'file-too-large' })
  if (work.state === 'ready' && isSame(file, work.file)) return refuse({ kind: 'same-file' })
  return accept(file)
}

export function isSame(one: FileCommitment, other: FileCommitment): boolean {
  return one.size === other.size && one.sha256 === other.sha256
}

type Compared = Pick<Submission, 'language' | 'section' | 'artist' | 'consents' | 'answers'> & {
  works: Array<Omit<WorkDraft, 'file'>>
}

/** The names of the fields in which two drafts differ, those of works under the works' ids. */
export function changedFields(
  before: Compared,
  after: Compared,
  workIds: Array<string>,
): Array<string> {
  const one = flat(before, workIds)
  const other = flat(after, workIds)
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  )
}

function flat(draft: Compared, workIds: Array<string>): Map<string, string> {
  const { language, section, artist, consents, answers, works } = draft
  return new Map([
    ...entriesOf('', { language, section }),
    ...entriesOf('artist.', artist),
    ...entriesOf('consents.', consents),
    ...entriesOf('answers.', answers),
    ...works.flatMap(
      ({ title, statement, altText, language: its, licence, answers: told }, index) => {
        const prefix = `works.${workIds[index] ?? index}.`
        const texts = { title, statement, altText, language: its, licence }
        return [...entriesOf(prefix, texts), ...entriesOf(`${prefix}answers.`, told)]
      },
    ),
  ])
}

function entriesOf(prefix: string, values: object): Array<[string, string]> {
  return Object.entries(values).map(([name, value]) => [prefix + name, JSON.stringify(value)])
}

/** The works' ids with one of them moved by a place; the same when it stands at the end already. */
export function moved(ids: Array<string>, id: string, by: 1 | -1): Array<string> {
  const from = ids.indexOf(id)
  const to = from + by
  const other = ids[to]
  if (from === -1 || other === undefined) return ids
  return ids.map((one, index) => (index === to ? id : index === from ? other : one))
}
