import { env } from 'cloudflare:workers'
import type { Call, CallDefinition } from '../../src/calls/call.ts'
import { findCall } from '../../src/calls/store.ts'
import type { Submitted } from '../../src/submissions/commit.ts'
import type { Draft } from '../../src/submissions/submission.ts'
import { storeCall, storeReady, storeSubmission } from './database.ts'
import { aDraft } from './factories.ts'

/** A call whose wall is up, with a poster for each draft in their order. */
export async function storeWall(
  drafts: Array<Partial<Draft>>,
  rules: Partial<CallDefinition> = {},
): Promise<{ call: Call; entered: Array<Submitted> }> {
  const { id, slug } = await storeCall(rules)
  const call = await found(slug)
  const entered: Array<Submitted> = []
  for (const draft of drafts) {
    const one = await storeSubmission(call, aDraft(draft))
    await storeReady(one)
    for (const work of one.works) {
      await env.DB.prepare(
        `update works set decision = 'selected',
                          place = (select coalesce(max(place), 0) + 1 from works where call_id = ?2)
          where id = ?1`,
      )
        .bind(work.id, id)
        .run()
    }
    entered.push(one)
  }
  await release(id)
  return { call: await found(slug), entered }
}

/** What a release leaves behind for the public: the numbers, the instant, a new version. */
async function release(callId: string): Promise<void> {
  const hung = `works join submissions on submissions.id = works.submission_id
                where works.call_id = ?1 and works.place is not null`
  await env.DB.batch([
    env.DB.prepare(
      `insert into tallies (scope, name, count) select ?1, 'hung', count(*) from ${hung}`,
    ).bind(callId),
    env.DB.prepare(
      `insert into tallies (scope, name, count)
       select ?1, 'countries', count(distinct submissions.country) from ${hung}`,
    ).bind(callId),
    env.DB.prepare(
      `update calls set released_at = ?2, closes_at = ?2, uploads_until = ?2,
                        version = version + 1 where id = ?1`,
    ).bind(callId, Date.now()),
  ])
}

/** Many posters at once, written as a release would leave them. */
export async function hangMany(callId: string, count: number): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < ?2)
       insert into submissions (id, call_id, code, idempotency_key, request_hash, language, name,
                                email, country, links, consents, answers, committed_at,
                                uploads_until)
       select 's' || i, ?1, 'S' || i, 'k' || i, 'h', 'en', 'Artist ' || i, i || '@example.org',
              'TN', '[]', '{}', '{}', i, 3 from n`,
    ).bind(callId, count),
    env.DB.prepare(
      `insert into works (id, submission_id, call_id, position, code, title, statement, alt_text,
                          language, licence, answers, file_name, file_size, file_sha256, file_type,
                          state, width, height, decision, place)
       select 'w' || substr(id, 2), id, call_id, 1, 'W' || substr(id, 2), 'Title', '', '', 'en',
              'cc-by-4-0', '{}', 'a.jpg', 9, id, 'image/jpeg', 'ready', 1000, 1414, 'selected',
              cast(substr(id, 2) as integer)
         from submissions where call_id = ?1 and id like 's%'`,
    ).bind(callId),
    env.DB.prepare(
      `insert into renditions (work_id, width, height, type, name, bytes)
       select id, 320, 452, 'image/webp', id || '.webp', 9 from works where call_id = ?1`,
    ).bind(callId),
  ])
}

async function found(slug: string): Promise<Call> {
  const call = await findCall(env.DB, slug)
  if (!call) throw new Error(`No call ${slug}`)
  return call
}
