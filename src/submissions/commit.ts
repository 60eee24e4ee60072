import { type Call, isOver } from '../calls/call.ts'
import { findCallById } from '../calls/store.ts'
import type { Language } from '../i18n/languages.ts'
import { insertLinksAsked } from '../mail/store.ts'
import { wakeOutbox } from '../mail/wake.ts'
import { send } from '../platform/jobs.ts'
import { nameOfMailbox } from '../platform/limits.ts'
import { partSize } from '../platform/part-sizes.ts'
import { keyFor } from '../platform/private-keys.ts'
import { sha256 } from '../platform/secrets.ts'
import { settings } from '../platform/settings.ts'
import { probablyMeant } from '../shared/address-typo.ts'
import { newCode, newId } from '../shared/ids.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { listUploadsOf } from '../uploads/store.ts'
import { partCountOf, type Upload } from '../uploads/upload.ts'
import { conditionsOf, fullOrUsed, proofGiven } from './commit-conditions.ts'
import { type Entry, saveEntry } from './commit-store.ts'
import { admit, codeAsTyped, type Tried } from './late-pass/late-pass.ts'
import { tryCode } from './late-pass/late-pass-guesses-store.ts'
import { findByIdempotencyKey } from './store.ts'
import {
  type Commitment,
  commit,
  type Draft,
  type Submission,
  type SubmitRefusal,
} from './submission.ts'

export type Submitted = {
  submission: Submission
  key: string
  works: Array<{ id: string; code: string; upload: Upload }>
  /** True when the same commitment had been written before: a retry on a bad line. */
  repeated: boolean
}

export type EntryOptions = {
  /** One per intention: the same key never makes a second submission. */
  idempotencyKey: string
  /** When the request arrived. */
  now: Date
  /** The code of a late pass, as it was typed. Not looked at while the call is open. */
  latePass?: string | null
  /** The artist was asked about her address, and it is right as it stands. */
  emailAsTyped?: boolean
  /** What that code came to, where it was tried already: a wrong one counts once. */
  pass?: Tried | undefined
  /** What solves the sum of a call that asks for a proof of work. */
  proof?: string | null
  /** The form without script cannot bring a proof: a quota takes its place. */
  mayLackProof?: boolean
  /** A name for the network address that is good for a day, for quotas. */
  address?: string
  /** Object keys under which the bytes of the works already lie, in the works' order. */
  stored?: Array<string>
}

/** Commits a draft to a call: once, in time, whole. */
export async function submit(
  env: Env,
  call: Call,
  draft: Draft,
  options: EntryOptions,
): Promise<Result<Submitted, SubmitRefusal>> {
  const requestHash = await sha256(JSON.stringify(draft))
  const given = options.pass === undefined ? await passGiven(env, call, options) : options.pass
  const decision = commit(draft, call, options.now, given)
  const proof = await proofGiven(env, call, options)
  if (decision.ok && proof.ok) {
    const mailbox = await nameOfMailbox(settings(env), draft.artist.email)
    const entry = { ...toEntry(decision.value, options, requestHash), mailbox }
    const conditions = await conditionsOf(env, call, draft, proof.value, options)
    if (await saveEntry(env.DB, entry, conditions)) {
      wakeOutbox(env, options.now)
      for (const work of entry.works) {
        if (work.upload.stored) send(env, { kind: 'check', workId: work.id })
      }
      return accept(await enteredFrom(env, entry))
    }
  }

  const known = await findByIdempotencyKey(env.DB, call.id, options.idempotencyKey)
  if (known && known.requestHash !== requestHash) return refuse({ kind: 'key-reused' })
  if (known) return accept(await again(env, known.submission))
  if (!decision.ok) return decision
  if (!proof.ok) return proof

  const fresh = await findCallById(env.DB, call.id)
  if (!fresh) throw new Error(`Call ${call.slug} vanished`)
  if (fresh.version !== call.version) return submit(env, fresh, draft, options)

  const pass = await passGiven(env, call, options)
  const admitted = pass === undefined ? null : admit(pass, options.now)
  if (admitted && !admitted.ok) return admitted
  const conditions = await conditionsOf(env, call, draft, proof.value, options)
  return refuse(await fullOrUsed(env, draft, conditions, options.now))
}

/** What a code came to that was given for a closed call. */
export async function passGiven(
  env: Env,
  call: Call,
  { latePass, address = '', now }: Pick<EntryOptions, 'latePass' | 'address' | 'now'>,
): Promise<Tried | undefined> {
  const code = codeAsTyped(latePass ?? '')
  if (code === '' || !isOver(call, now)) return undefined
  return tryCode(env.DB, { callId: call.id, code, address }, now)
}

type Asking = { language: Language; sender: string; now: Date }

/** Mails every private link of one address. The same is done whether there is any or not. */
export async function mailPrivateLinks(
  env: Env,
  email: string,
  { language, sender, now }: Asking,
): Promise<void> {
  const mailbox = await nameOfMailbox(settings(env), email)
  await insertLinksAsked(env.DB, { recipient: email, language, mailbox, sender }, now).run()
  wakeOutbox(env, now)
}

function toEntry(
  commitment: Commitment,
  options: EntryOptions,
  requestHash: string,
): Omit<Entry, 'mailbox'> {
  return {
    ...commitment,
    id: newId(),
    code: newCode(),
    idempotencyKey: options.idempotencyKey,
    requestHash,
    isAddressRight:
      options.emailAsTyped === true && probablyMeant(commitment.artist.email) !== null,
    works: commitment.works.map((work, index) => {
      const stored = options.stored?.[index]
      return {
        ...work,
        id: newId(),
        code: newCode(),
        upload: {
          id: newId(),
          objectKey: stored ?? `works/${newId()}`,
          partSize,
          partCount: partCountOf(work.file.size),
          stored: stored !== undefined,
        },
      }
    }),
  }
}

async function enteredFrom(env: Env, entry: Entry): Promise<Submitted> {
  return {
    submission: { ...entry, version: 1, erasedAt: null },
    key: await keyFor(settings(env).SECRET, entry.id),
    works: entry.works.map((work) => ({
      id: work.id,
      code: work.code,
      upload: {
        ...work.upload,
        workId: work.id,
        state: 'current',
        file: work.file,
        size: work.file.size,
        multipartId: null,
        multipartAt: null,
        completedAt: work.upload.stored ? entry.committedAt : null,
      },
    })),
    repeated: false,
  }
}

async function again(env: Env, submission: Submission): Promise<Submitted> {
  const [key, works] = await Promise.all([
    keyFor(settings(env).SECRET, submission.id),
    listUploadsOf(env.DB, submission.id),
  ])
  return { submission, key, works, repeated: true }
}
