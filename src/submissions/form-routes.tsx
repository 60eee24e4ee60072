import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { bytesLimit, type Call } from '../calls/call.ts'
import { type CallEnv, namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import type { Language } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { secondsUntil } from '../uploads/quota.ts'
import type { Explanation } from '../web/explanation.ts'
import { first, toTyped } from '../web/form/form-values.ts'
import { discard, readMultipartForm } from '../web/form/read-multipart.ts'
import { namedLanguage } from '../web/language.ts'
import { page } from '../web/rendering.tsx'
import { addressOf, isOverLimit, limitSeconds } from '../web/security/rate-limit.ts'
import { type Admission, admissionOf, isTaking } from './admission.ts'
import { passGiven, submit } from './commit.ts'
import { readDraft } from './draft-schema.ts'
import { placeErrors, toInput } from './form-mapping.ts'
import { blankForm, blocksAsked, filesOf, filledAgain, intentionIn, release } from './form-state.ts'
import { hasUsablePass } from './late-pass/late-pass-store.ts'
import { refusalInWords } from './pages/refusal.ts'
import type { Filled } from './pages/submit-form.tsx'
import { SubmitPage } from './pages/submit-page.tsx'
import { droppedFiles, unreadForm } from './pages/unread-form.ts'
import { openSubmission } from './private-link.ts'
import { quotaWords } from './quota-words.ts'
import { limitsOf, type SubmitRefusal } from './submission.ts'

export const submissionForm = new Hono<AppEnv>()

const address = '/:language/calls/:slug/submit'

submissionForm.get(address, namedLanguage, namedCall, async (c) => {
  const now = new Date()
  const { call } = c.var
  const latePass = c.req.query('pass') ?? ''
  const address = await addressOf(c, now)
  const door = admissionOf(call, now, await passGiven(c.env, call, { latePass, address, now }))
  const blank = blankForm(blocksAsked(call, c.req.query('works')), latePass)
  const errors = errorsOf(door, call, c.var.language)
  return showForm(c, statusAt(c, door, 200, now), { ...blank, errors }, door)
})

/** One request without script: fields and files together. Its arrival is the moment that counts. */
submissionForm.post(address, namedLanguage, namedCall, async (c) => {
  const now = c.var.arrivedAt
  const { call, language } = c.var
  const { definition } = call
  const mayBeTaken =
    isTaking(admissionOf(call, now, undefined)) || (await hasUsablePass(c.env.DB, call.id, now))
  const isTooFast = await isOverLimit(c)
  const arrival = await readMultipartForm(c, {
    bucket: c.env.ORIGINALS,
    fileBytes: isTooFast || !mayBeTaken ? 0 : bytesLimit(definition.files),
    files: limitsOf(definition, null).most,
    fields: /^works\.\d{1,2}\.file$/,
  })
  const typed = toTyped(arrival.entries)
  const files = await filesOf(c.env.DB, call, typed, arrival.files, now)
  const { input, blocks } = toInput(definition, typed, files)
  const draft = readDraft(definition, input, language)
  const latePass = first(typed, 'latePass')
  const address = await addressOf(c, now)
  const pass = await passGiven(c.env, call, { latePass, address, now })
  const door = admissionOf(call, now, pass)
  const wrong = new Map([
    ...(draft.ok ? [] : placeErrors(draft.errors, blocks)),
    ...droppedFiles(files, language, definition.files.megabytes),
  ])
  const errors = isTaking(door) ? wrong : errorsOf(door, call, language)
  const again = async (intention = intentionIn(typed)): Promise<Filled> => {
    const filled = await filledAgain(c.env, { call, language, typed, files, address, now })
    return { ...filled, errors: new Map([...errors, ...filled.errors]), intention }
  }

  if (isTooFast) {
    c.header('Retry-After', String(limitSeconds))
    return showForm(
      c,
      429,
      { ...(await again()), errors: new Map() },
      door,
      quotaWords[language].minute,
    )
  }
  if (arrival.fault) {
    const { status, notice } = unreadForm(arrival.fault, language)
    return showForm(c, status, await again(), door, notice)
  }
  if (!draft.ok || wrong.size > 0) {
    const status = isTaking(door) ? 422 : statusAt(c, door, 409, now)
    return showForm(c, status, await again(), door)
  }

  const sent = blocks.flatMap((block) => files.get(block) ?? [])
  const entered = await submit(c.env, call, draft.draft, {
    idempotencyKey: intentionIn(typed),
    now,
    ...{ latePass, pass },
    proof: first(typed, 'proof'),
    emailAsTyped: input['emailAsTyped'] === true,
    mayLackProof: true,
    address,
    stored: sent.map((file) => file.objectKey),
  })
  if (!entered.ok) {
    const { refusal } = entered
    const filled = await again(refusal.kind === 'key-reused' ? crypto.randomUUID() : undefined)
    const notice = isTaking(door) ? refusalInWords(refusal, call, language) : undefined
    return showForm(c, statusOf(c, refusal, now), filled, door, notice)
  }

  const used = new Set(entered.value.works.map((work) => work.upload.objectKey))
  const unused = [...arrival.files.values()].filter((file) => !used.has(file.objectKey))
  await Promise.all([release(c.env.DB, files.values()), discard(c.env.ORIGINALS, unused)])
  openSubmission(c, entered.value.key)
  return c.redirect(paths.submission(), 303)
})

function showForm(
  c: Context<CallEnv>,
  status: ContentfulStatusCode,
  filled: Filled,
  door: Admission,
  notice?: Explanation,
): Response | Promise<Response> {
  const { call, language } = c.var
  return page(
    c,
    <SubmitPage call={call} language={language} filled={filled} door={door} notice={notice} />,
    status,
  )
}

/** A pass that opens nothing is said beside its field. */
function errorsOf(door: Admission, call: Call, language: Language): Map<string, string> {
  const refusal = door.kind === 'closed' ? door.refusal : null
  return new Map(refusal ? [['latePass', refusalInWords(refusal, call, language).what]] : [])
}

/** Where it is known when to try again, it is said. */
function statusOf(c: Context, refusal: SubmitRefusal, now: Date): 409 | 429 {
  if (!('until' in refusal)) return 409
  c.header('Retry-After', String(secondsUntil(refusal.until, now)))
  return 429
}

function statusAt<Status extends 200 | 409>(
  c: Context,
  door: Admission,
  otherwise: Status,
  now: Date,
) {
  const refusal = door.kind === 'closed' ? door.refusal : null
  return refusal?.kind === 'late-pass-tries' ? statusOf(c, refusal, now) : otherwise
}
