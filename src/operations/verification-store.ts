import type { Expected, Finding } from './verification.ts'

type ExpectedRow = {
  after: string
  key: string
  size: number
  sha256: string | null
  work: string | null
  call: string | null
}

/** Originals that were received and checked, or that a replacement has brought, in the order of ids. */
export async function listOriginals(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Expected>> {
  const { results } = await db
    .prepare(
      `select uploads.id as after, uploads.object_key as key, uploads.size,
              uploads.file_sha256 as sha256, works.code as work, calls.slug as call
         from uploads
         join works on works.id = uploads.work_id
         join calls on calls.id = works.call_id
        where uploads.id > ?1 and uploads.completed_at is not null and uploads.state = 'current'
          and works.state <> 'checking' and uploads.discarded_at is null
        order by uploads.id limit ?2`,
    )
    .bind(after, limit)
    .all<ExpectedRow>()
  return results.map((row) => ({ ...row, store: 'originals', object: 'original' }))
}

/** Renditions, each name once. */
export async function listRenditions(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Expected>> {
  const { results } = await db
    .prepare(
      `select renditions.name as after, renditions.name as key, max(renditions.bytes) as size,
              null as sha256, works.code as work, calls.slug as call
         from renditions
         join works on works.id = renditions.work_id
         join calls on calls.id = works.call_id
        where renditions.name > ?1 group by renditions.name order by renditions.name limit ?2`,
    )
    .bind(after, limit)
    .all<ExpectedRow>()
  return results.map((row) => ({ ...row, store: 'renditions', object: 'rendition' }))
}

/** Copies that visitors take home, each name once. */
export async function listCopies(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Expected>> {
  const { results } = await db
    .prepare(
      `select copies.name as after, 'copies/' || copies.name as key, copies.size, copies.sha256,
              works.code as work, calls.slug as call
         from copies
         join works on works.id = copies.work_id
         join calls on calls.id = works.call_id
        where copies.name > ?1 group by copies.name order by copies.name limit ?2`,
    )
    .bind(after, limit)
    .all<ExpectedRow>()
  return results.map((row) => ({ ...row, store: 'renditions', object: 'copy' }))
}

export type Walked = { after: string; finding: Finding | null }

type WorkRow = { id: string; work: string; call: string; is_shown: number }

/** Works that are ready, each with what is wrong when nothing was made to look at. */
export async function listReadyWorks(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Walked>> {
  const { results } = await db
    .prepare(
      `select works.id, works.code as work, calls.slug as call,
              exists (select 1 from renditions where work_id = works.id) as is_shown
         from works join calls on calls.id = works.call_id
        where works.id > ?1 and works.state = 'ready' order by works.id limit ?2`,
    )
    .bind(after, limit)
    .all<WorkRow>()
  return results.map(({ id, work, call, is_shown }) => ({
    after: id,
    finding:
      is_shown === 1
        ? null
        : {
            kind: 'ready-without-pictures',
            subject: id,
            store: 'renditions',
            object: 'rendition',
            work,
            call,
            expected: null,
            found: null,
          },
  }))
}

/** Parts of files that can no longer become whole, and that the sweep should have given up. */
export async function listPartsLeft(
  db: D1Database,
  after: string,
  limit: number,
  now: Date,
): Promise<Array<Walked>> {
  const { results } = await db
    .prepare(
      `select uploads.id, uploads.object_key as key, works.code as work, calls.slug as call
         from uploads indexed by uploads_under_way
         join works on works.id = uploads.work_id
         join submissions on submissions.id = works.submission_id
         join calls on calls.id = works.call_id
        where uploads.multipart_id is not null and uploads.completed_at is null
          and uploads.id > ?1
          and (uploads.state = 'dropped' or submissions.uploads_until + 7200000 < ?3)
        order by uploads.id limit ?2`,
    )
    .bind(after, limit, now.getTime())
    .all<{ id: string; key: string; work: string; call: string }>()
  return results.map(({ id, key, work, call }) => ({
    after: id,
    finding: {
      kind: 'parts-left',
      subject: key,
      store: 'originals',
      object: 'original',
      work,
      call,
      expected: null,
      found: null,
    },
  }))
}

/** Work of ours that failed and waits for somebody, with or without a call's desk to see it on. */
export async function listOpenFailures(
  db: D1Database,
  after: string,
  limit: number,
): Promise<Array<Walked>> {
  const { results } = await db
    .prepare(
      `select failures.id, failures.kind, failures.message, works.code as work, calls.slug as call
         from failures
         left join works on works.id = failures.subject
         left join calls on calls.id = failures.call_id
        where failures.id > ?1 and failures.state = 'open' order by failures.id limit ?2`,
    )
    .bind(after, limit)
    .all<{ id: string; kind: string; message: string; work: string | null; call: string | null }>()
  return results.map(({ id, kind, message, work, call }) => ({
    after: id,
    finding: {
      kind: 'failure-open',
      subject: kind,
      store: 'originals',
      object: 'unknown',
      work,
      call,
      expected: null,
      found: message,
    },
  }))
}
