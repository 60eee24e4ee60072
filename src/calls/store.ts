import { anyNumber, bytesLimit, type Call, type CallDefinition, uploadsUntil } from './call.ts'

type CallRow = {
  id: string
  slug: string
  definition: string
  opens_at: number
  closes_at: number
  uploads_until: number
  version: number
  released_at: number | null
}

const columns = 'id, slug, definition, opens_at, closes_at, uploads_until, version, released_at'

export async function findCall(db: D1Database, slug: string): Promise<Call | null> {
  const row = await db
    .prepare(`select ${columns} from calls where slug = ?1`)
    .bind(slug)
    .first<CallRow>()
  return row && toCall(row)
}

export async function findCallById(db: D1Database, id: string): Promise<Call | null> {
  const row = await db
    .prepare(`select ${columns} from calls where id = ?1`)
    .bind(id)
    .first<CallRow>()
  return row && toCall(row)
}

/** The latest to close first; 100 at most. */
export async function listCalls(db: D1Database): Promise<Array<Call>> {
  const { results } = await db
    .prepare(`select ${columns} from calls order by closes_at desc, id limit 100`)
    .all<CallRow>()
  return results.map(toCall)
}

/**
 * Changes with everything that a public page of any call could show: with every version, and at the
 * instants at which calls open, close and stop waiting for files. Reads 100 rows at most.
 */
export async function editionOfCalls(db: D1Database, now: Date): Promise<string> {
  const row = await db
    .prepare(
      `select count(*) || '.' || coalesce(sum(version), 0) || '.' || coalesce(max(created_at), 0)
              || '.' || coalesce(sum((opens_at <= ?1) + (closes_at <= ?1) + (uploads_until <= ?1)), 0)
              as edition
         from (select version, created_at, opens_at, closes_at, uploads_until
                 from calls order by closes_at desc limit 100)`,
    )
    .bind(now.getTime())
    .first<{ edition: string }>()
  return row?.edition ?? ''
}

/**
 * Creates the call, or replaces the definition of the one with this slug. Returns false for one that
 * would open again what was decided.
 */
export async function putCall(
  db: D1Database,
  definition: CallDefinition,
  id: string,
  now: Date,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `insert into calls (id, slug, definition, opens_at, closes_at, uploads_until,
                          works_limit, bytes_limit, created_at)
       values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
       on conflict (slug) do update set
         definition = excluded.definition, opens_at = excluded.opens_at,
         closes_at = excluded.closes_at, uploads_until = excluded.uploads_until,
         works_limit = excluded.works_limit, bytes_limit = excluded.bytes_limit,
         version = calls.version + 1
       where calls.released_at is null or excluded.closes_at <= max(calls.closes_at, ?9)`,
    )
    .bind(
      id,
      definition.slug,
      JSON.stringify(definition),
      Date.parse(definition.opensAt),
      Date.parse(definition.closesAt),
      uploadsUntil(definition).getTime(),
      mostWorks(definition),
      bytesLimit(definition.files),
      now.getTime(),
    )
    .run()
  return meta.changes > 0
}

function mostWorks(definition: CallDefinition): number {
  const rules = [definition.files.works, ...definition.sections.flatMap((one) => one.works ?? [])]
  return Math.max(...rules.map((works) => works.most ?? anyNumber))
}

function toCall(row: CallRow): Call {
  return {
    id: row.id,
    slug: row.slug,
    definition: JSON.parse(row.definition) as CallDefinition,
    opensAt: new Date(row.opens_at),
    closesAt: new Date(row.closes_at),
    uploadsUntil: new Date(row.uploads_until),
    version: row.version,
    releasedAt: row.released_at === null ? null : new Date(row.released_at),
  }
}
