import type { Rendition } from '../imaging/rendition.ts'
import type { Copy } from '../works/download.ts'
import {
  type Exhibited,
  type Hung,
  type WallNumbers,
  type WallPage,
  worksOnPage,
} from './exhibition.ts'

type HungRow = {
  call_id: string
  code: string
  place: number
  title: string
  alt_text: string
  language: string
  width: number
  height: number
  placeholder: string | null
  renditions: string
  name: string
  collective: string | null
  country: string | null
}

const columns = `works.call_id, works.code, works.place, works.title, works.alt_text, works.language,
  works.width, works.height, works.placeholder, submissions.name, submissions.collective,
  submissions.country,
  (select json_group_array(json_object('width', width, 'height', height, 'type', type, 'name', name,
                                       'bytes', bytes))
     from (select * from renditions where work_id = works.id order by width, type)) as renditions`

/** One page of the wall, from the place after `after`. */
export async function findWallPage(
  db: D1Database,
  callId: string,
  after: number,
): Promise<WallPage> {
  const [page, earlier] = await db.batch<HungRow & { place: number }>([
    db
      .prepare(
        `select ${columns} from works join submissions on submissions.id = works.submission_id
          where works.call_id = ?1 and works.place > ?2 order by works.place limit ?3`,
      )
      .bind(callId, after, worksOnPage + 1),
    db
      .prepare(
        `select place from works
          where call_id = ?1 and place <= ?2 order by place desc limit ?3`,
      )
      .bind(callId, after, worksOnPage),
  ])
  const rows = page?.results ?? []
  const works = rows.slice(0, worksOnPage).map(toHung)
  const first = earlier?.results.at(-1)
  return {
    works,
    before: first ? first.place - 1 : null,
    after: rows.length > worksOnPage ? (works.at(-1)?.place ?? null) : null,
  }
}

/** The first posters of several walls, in one statement. */
export async function listFirstHung(
  db: D1Database,
  callIds: Array<string>,
  most: number,
): Promise<Array<Hung>> {
  if (callIds.length === 0) return []
  const { results } = await db
    .prepare(
      `select ${columns} from json_each(?1) as wanted
         join works on works.call_id = wanted.value and works.place <= ?2
         join submissions on submissions.id = works.submission_id
        order by wanted.key, works.place`,
    )
    .bind(JSON.stringify(callIds), most)
    .all<HungRow>()
  return results.map(toHung)
}

export async function findExhibited(
  db: D1Database,
  callId: string,
  code: string,
): Promise<Exhibited | null> {
  const row = await db
    .prepare(
      `select ${columns}, works.statement, works.licence, submissions.members,
              (select json_object('name', name, 'type', type, 'size', size, 'sha256', sha256)
                 from copies where work_id = works.id and state = 'made') as copy,
              (select code from works as other
                where other.call_id = works.call_id and other.place < works.place
                order by other.place desc limit 1) as previous,
              (select code from works as other
                where other.call_id = works.call_id and other.place > works.place
                order by other.place limit 1) as next
         from works join submissions on submissions.id = works.submission_id
        where works.code = ?2 and works.call_id = ?1 and works.place is not null`,
    )
    .bind(callId, code)
    .first<
      HungRow & {
        statement: string
        licence: string
        members: string
        copy: string | null
        previous: string | null
        next: string | null
      }
    >()
  return (
    row && {
      ...toHung(row),
      statement: row.statement,
      licence: row.licence,
      members: JSON.parse(row.members) as Array<string>,
      copy: row.copy === null ? null : (JSON.parse(row.copy) as Copy),
      previous: row.previous,
      next: row.next,
    }
  )
}

/** How many posters hang and from how many countries, as the release wrote it down. */
export async function listWallNumbers(
  db: D1Database,
  callIds: Array<string>,
): Promise<Map<string, WallNumbers>> {
  const { results } = await db
    .prepare(
      `select scope, name, count from json_each(?1) as wanted
         join tallies on tallies.scope = wanted.value and tallies.name in ('hung', 'countries')`,
    )
    .bind(JSON.stringify(callIds))
    .all<{ scope: string; name: 'hung' | 'countries'; count: number }>()
  const numbers = new Map(callIds.map((id) => [id, { hung: 0, countries: 0 }]))
  for (const { scope, name, count } of results) {
    const found = numbers.get(scope)
    if (found) found[name] = count
  }
  return numbers
}

/** The call whose wall went up last, other than this one. */
export async function findLatestWall(
  db: D1Database,
  besides: string,
): Promise<{ id: string; slug: string } | null> {
  return db
    .prepare(
      `select id, slug from calls
        where released_at is not null and id <> ?1 order by closes_at desc limit 1`,
    )
    .bind(besides)
    .first<{ id: string; slug: string }>()
}

function toHung(row: HungRow): Hung {
  return {
    callId: row.call_id,
    code: row.code,
    place: row.place,
    title: row.title,
    altText: row.alt_text,
    language: row.language,
    width: row.width,
    height: row.height,
    placeholder: row.placeholder,
    renditions: JSON.parse(row.renditions) as Array<Rendition>,
    name: row.name,
    collective: row.collective,
    country: row.country,
  }
}
