import { anyNumber, type Call } from '../calls/call.ts'
import { interpolate } from '../i18n/interpolate.ts'
import type { Language } from '../i18n/languages.ts'
import { inBothZones } from '../i18n/local-time.ts'
import { keptQuotasFor } from '../uploads/applicable-quotas.ts'
import { endOfDay } from '../uploads/quota.ts'
import {
  findTemporaryFile,
  releaseTemporaryFiles,
  saveTemporaryFile,
} from '../uploads/temporary-files-store.ts'
import { first, type Typed, toTyped } from '../web/form/form-values.ts'
import { discard, type ReceivedFile } from '../web/form/read-multipart.ts'
import type { KeptFile } from './pages/file-place.tsx'
import type { Filled } from './pages/submit-form.tsx'
import { quotaWords } from './quota-words.ts'
import { limitsOf } from './submission.ts'

/** A file of the form: it came with this request, or with an earlier one and was kept. */
export type FormFile = ReceivedFile & { token?: string }

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
  arrived: ReadonlyMap<string, ReceivedFile>,
  now: Date,
): Promise<Map<number, FormFile>> {
  const files = new Map<number, FormFile>()
  for (const [name, [token = '']] of typed) {
    const block = /^works\.(\d{1,2})\.stash$/.exec(name)?.[1]
    const kept = block && token ? await findTemporaryFile(db, call.id, token, now) : null
    if (kept) files.set(Number(block), { ...kept, isStored: true, token })
  }
  for (const [name, file] of arrived) {
    const block = /^works\.(\d{1,2})\.file$/.exec(name)?.[1]
    if (block) files.set(Number(block), file)
  }
  return files
}

type Coming = {
  call: Call
  language: Language
  typed: Typed
  files: ReadonlyMap<number, FormFile>
  /** A name for the network address it comes from, for quotas. */
  address: string
  now: Date
}

/** The form again, with everything that was typed and every file that came and could be kept. */
export async function filledAgain(env: Env, coming: Coming): Promise<Omit<Filled, 'intention'>> {
  const { call, typed, files } = coming
  const kept = new Map<number, KeptFile>()
  const errors = new Map<string, string>()
  for (const [block, file] of files) {
    if (!file.isStored) continue
    const token = file.token ?? (await keep(env, coming, file))
    if (token) kept.set(block, { token, name: file.name, size: file.size })
    else errors.set(`works.${block}.file`, notKept(coming))
  }
  const named = [...typed.keys()].map((name) => Number(/^works\.(\d{1,2})\./.exec(name)?.[1] ?? 0))
  const { most } = limitsOf(call.definition, null)
  const blocks = Math.min(
    anyNumber,
    Math.max(blocksAsked(call, undefined), ...named.map((n) => n + 1)),
  )
  return { typed, kept, errors, blocks: Math.min(blocks, Math.max(most, ...kept.keys()) + 1) }
}

/** The token that finds the file again. One that is not kept leaves nothing behind. */
async function keep(
  env: Env,
  { call, address, now }: Coming,
  file: FormFile,
): Promise<string | null> {
  const token = await saveTemporaryFile(
    env.DB,
    call.id,
    file,
    keptQuotasFor(env, address, now),
    now,
  )
  if (!token) await discard(env.ORIGINALS, [file])
  return token
}

function notKept({ call, language, now }: Coming): string {
  const when = inBothZones(endOfDay(now), call.definition.timeZone, language)
  return interpolate(quotaWords[language].kept, { when })
}

/** The kept files belong to works now. */
export async function release(db: D1Database, files: Iterable<FormFile>): Promise<void> {
  const kept = [...files].filter((file) => file.token !== undefined)
  await releaseTemporaryFiles(
    db,
    kept.map((file) => file.objectKey),
  )
}
