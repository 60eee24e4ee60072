import { env } from 'cloudflare:workers'
import type { Call, CallDefinition } from '../../src/calls/call.ts'
import { findCall, putCall } from '../../src/calls/store.ts'
import { admitDue } from '../../src/jury/entry-store.ts'
import { newId } from '../../src/shared/ids.ts'
import { type Submitted, submit } from '../../src/submissions/commit.ts'
import type { Draft } from '../../src/submissions/submission.ts'
import { aDefinition, aDraft } from './factories.ts'

const hour = 3_600_000

/** An open call, stored as the operator's `put` stores it. */
export async function storeCall(rules: Partial<CallDefinition> = {}): Promise<Call> {
  const definition = aDefinition({
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + 24 * hour).toISOString(),
    ...rules,
  })
  await putCall(env.DB, definition, newId(), new Date())
  const call = await findCall(env.DB, definition.slug)
  if (!call) throw new Error('The call was not stored')
  return call
}

/** Closes a call as the operator's `put` closes it: now. Files that were committed may still follow. */
export async function closeCall({ definition }: Call): Promise<Call> {
  const now = new Date()
  await putCall(env.DB, { ...definition, closesAt: now.toISOString() }, newId(), now)
  const call = await findCall(env.DB, definition.slug)
  if (!call) throw new Error('The call was not stored')
  return call
}

export async function storeSubmission(call: Call, draft: Draft = aDraft()): Promise<Submitted> {
  const options = { idempotencyKey: crypto.randomUUID(), now: new Date() }
  const entered = await submit(env, call, draft, options)
  if (!entered.ok) throw new Error(`Refused: ${entered.refusal.kind}`)
  return entered.value
}

export type WorkFacts = { state?: string; width?: number; height?: number; place?: number }

/** Makes stored works ready to be looked at, without sending any bytes. */
export async function storeReady({ works }: Submitted, facts: WorkFacts = {}): Promise<void> {
  const { width = 1200, height = 1600 } = facts
  for (const work of works) {
    await env.DB.batch([
      env.DB.prepare(`update works set state = 'checking' where id = ?1`).bind(work.id),
      env.DB.prepare(
        `insert into renditions (work_id, width, height, type, name, bytes)
         values (?1, 320, ?2, 'image/webp', ?3, 1000)`,
      ).bind(work.id, Math.round((320 * height) / width), `${work.code.toLowerCase()}.webp`),
      env.DB.prepare(
        `update works set state = 'ready', format = 'png', width = ?2, height = ?3 where id = ?1`,
      ).bind(work.id, width, height),
    ])
  }
  await admitDue(env.DB, new Date())
}
