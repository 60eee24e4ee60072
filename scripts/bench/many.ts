import { globSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { shipped } from '../../demo/shipped.ts'
import { paths } from '../../src/paths.ts'
import type { House } from '../local/server.ts'

export const manySlug = shipped.closedSlug

/**
 * Writes a finished edition with many works straight into the local database: 12,000 uploads would
 * take an hour, and what is measured here is reading.
 */
export function fillWith(house: House, works: number): void {
  const folder = path.join(house.data, 'v3/d1/miniflare-D1DatabaseObject')
  const file = globSync('*.sqlite', { cwd: folder }).find((name) => name !== 'metadata.sqlite')
  if (!file) throw new Error(`No database in ${folder}`)

  const db = new DatabaseSync(path.join(folder, file))
  const definition = shipped.edition(new Date(Date.now() - 2e9), new Date(Date.now() - 1e9))
  db.exec('begin')
  db.prepare(
    `insert into calls (id, slug, definition, opens_at, closes_at, uploads_until, works_limit,
                        bytes_limit, released_at, created_at)
     values ('many', ?1, ?2, 1, 2, 3, 3, 60000000, 4, 1)`,
  ).run(definition.slug, JSON.stringify(definition))
  db.prepare(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
     insert into submissions (id, call_id, code, idempotency_key, request_hash, language, name, email,
                              country, links, consents, answers, committed_at, uploads_until)
     select 's' || i, 'many', 'S' || i, 'k' || i, 'h', 'en', 'Artist ' || i, i || '@example.org',
            'TN', '[]', '{}', '{}', i, 3 from n`,
  ).run(works)
  db.exec(
    `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                        language, licence, answers, file_name, file_size, file_sha256, file_type)
     select 'w' || substr(id, 2), id, 'many', 1, 'W' || substr(id, 2), 'Title ' || id, 'A statement.',
            'An alternative text.', 'en', 'cc-by-nc-sa-4-0', '{}', 'a.jpg', 9, id, 'image/jpeg'
       from submissions`,
  )
  db.exec(
    `insert into renditions (work_id, width, height, type, name, bytes)
     select works.id, w, w * 1414 / 1000, t, works.id || '-' || w || '.' || substr(t, 7), 9
       from works, (select 320 as w, 'image/webp' as t union all select 320, 'image/avif'
                    union all select 640, 'image/webp' union all select 640, 'image/avif'
                    union all select 1280, 'image/webp' union all select 2560, 'image/webp')`,
  )
  db.exec(`update works set state = 'checking'`)
  db.exec(
    `update works set state = 'ready', format = 'jpeg', width = 2560, height = 3620,
                      placeholder = 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA4AAAAvAAAAAAcQERGIiP4HAA=='`,
  )
  db.exec(
    `update works set staged = null, decision = 'selected', place = cast(substr(id, 2) as integer)`,
  )
  db.prepare(
    `insert or replace into tallies (scope, name, count)
     values ('many', 'hung', ?1), ('many', 'countries', 1)`,
  ).run(works)
  db.exec('commit')
  db.close()
}

/** The pages whose cost must not grow, by name. */
export const pages: Array<
  [name: string, path: string, role: 'visitor' | 'reviewer' | 'organiser']
> = [
  ['home', paths.home('en'), 'visitor'],
  ['call', paths.call('en', manySlug), 'visitor'],
  ['wall, first page', paths.exhibition('en', manySlug), 'visitor'],
  ['wall, a later page', paths.exhibition('en', manySlug, { after: 20 }), 'visitor'],
  ['one poster', paths.exhibited('en', manySlug, 'W50'), 'visitor'],
  ['room, grid', paths.reviewRound(manySlug), 'reviewer'],
  ['room, one poster', paths.reviewWork(manySlug, 'w50'), 'reviewer'],
  ['desk, list', paths.deskCall(manySlug), 'organiser'],
  ['desk, one work', paths.deskWork(manySlug, 'w50'), 'organiser'],
  ['desk, before release', paths.deskRelease(manySlug), 'organiser'],
]
