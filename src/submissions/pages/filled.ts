import { anyNumber, type Call } from '../../calls/call.ts'
import { findStash, keepStash, releaseStashes } from '../../uploads/stash.ts'
import type { ArrivedFile } from '../../web/reception.ts'
import { limitsOf } from '../submission.ts'
import { first, type Typed, toTyped } from '../typed.ts'
import type { KeptFile } from './file-place.tsx'
import type { Filled } from './submit-form.tsx'

/** A file of the form: it came with this request, or with an earlier one and was kept. */
export type FormFile = ArrivedFile & { token?: string }

/** How many blocks a form shows: one, or as many as were asked for without script. */
export function blocksAsked(call: Call, query: string | undefined): number {
  const { most } = limitsOf(call.definition, null)
  const asked = Number(query)
  return Math.min(most, anyNumber, asked >= 1 ? Math.floor(asked) : 1)
}

export function blankForm(blocks: number, latePass = ''): Filled {
  return {
    typed: toTyped([['latePass', latePass]]),
    errors: new Map(),
    kept: new Map(),
    blocks,
    intention: crypto.randomUUID(),
  }
}

/** The key under which a form is handed in once, however often it is sent. */
export function intentionIn(typed: Typed): string {
  const given = first(typed, 'intention')
  return /^[\x21-\x7e]{8,100}$/.test(given) ? given : crypto.randomUUID()
}

/** The file of each block: the one that came, else the one that was kept. */
export async function filesOf(
  db: D1Database,
  call: Call,
  typed: Typed,
  arrived: ReadonlyMap<string, ArrivedFile>,
  now: Date,
): Promise<Map<number, FormFile>> {
  const files = new Map<number, FormFile>()
  for (const [name, [token = '']] of typed) {
    const block = /^works\.(\d{1,2})\.stash$/.exec(name)?.[1]
    const kept = block && token ? await findStash(db, call.id, token, now) : null
    if (kept) files.set(Number(block), { ...kept, isStored: true, token })
  }
  for (const [name, file] of arrived) {
    const block = /^works\.(\d{1,2})\.file$/.exec(name)?.[1]
    if (block) files.set(Number(block), file)
  }
  return files
}

/** The form again, with everything that was typed and every file that came. */
export async function filledAgain(
  db: D1Database,
  call: Call,
  typed: Typed,
  files: ReadonlyMap<number, FormFile>,
  now: Date,
): Promise<Omit<Filled, 'errors' | 'intention'>> {
  const kept = new Map<number, KeptFile>()
  for (const [block, file] of files) {
    if (!file.isStored) continue
    const token = file.token ?? (await keepStash(db, call.id, file, now))
    kept.set(block, { token, name: file.name, size: file.size })
  }
  const named = [...typed.keys()].map((name) => Number(/^works\.(\d{1,2})\./.exec(name)?.[1] ?? 0))
  const { most } = limitsOf(call.definition, null)
  const blocks = Math.min(
    anyNumber,
    Math.max(blocksAsked(call, undefined), ...named.map((n) => n + 1)),
  )
  return { typed, kept, blocks: Math.min(blocks, Math.max(most, ...kept.keys()) + 1) }
}

/** The kept files belong to works now. */
export async function release(db: D1Database, files: Iterable<FormFile>): Promise<void> {
  const kept = [...files].filter((file) => file.token !== undefined)
  await releaseStashes(
    db,
    kept.map((file) => file.objectKey),
  )
}
