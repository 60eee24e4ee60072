import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Call, FileRules } from '../calls/call.ts'
import { namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { signed } from '../platform/receipts.ts'
import { settings } from '../platform/settings.ts'
import { preferredLanguage } from '../i18n/languages.ts'
import { type AddressedPart, addressParts } from '../uploads/addresses.ts'
import { listLaterUploads } from '../uploads/store.ts'
import { firstParts, type Later, laterState } from '../uploads/upload.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { problem } from '../web/problem.ts'
import { readJson } from '../web/body/read-body.ts'
import { preflightOf } from '../works/preflight.ts'
import { isPreviewWelcome } from '../works/render-strategy.ts'
import type { Work } from '../works/work.ts'
import { findWaitingAddress } from '../artist/address/store.ts'
import { challenges } from './challenge-routes.ts'
import { editableUntil } from '../artist/edit/editable.ts'
import { type Entered, enter } from './commit.ts'
import { tokensIn } from './token-schema.ts'
import { languageOf, readDraft } from './draft-schema.ts'
import { ownSubmission } from '../artist/guards.ts'
import { secondsUntil } from '../uploads/quota.ts'
import { findReceipt } from '../artist/receipts-store.ts'
import { problemFor, statusFor } from './refusals.ts'
import { type EntryRefusal, stateOfWorks } from './submission.ts'
import { warningsAbout } from './warnings.ts'

export const submissionsApi = new Hono<AppEnv>()

submissionsApi.route('/', challenges)

/** The moment that counts: the whole form is here, and nothing has been looked up yet. */
const wholeForm = createMiddleware<AppEnv & { Variables: { input: unknown } }>(async (c, next) => {
  c.set('input', await readJson(c))
  c.set('arrivedAt', new Date())
  await next()
})

const commitment = '/calls/:slug/submissions'

submissionsApi.post(commitment, wholeForm, namedCall, async (c) => {
  const { call, input } = c.var
  const language = languageOf(input, preferredLanguage(c.req.header('Accept-Language')))
  if (input === undefined) return problem(c, 400, { kind: 'not-json', title: 'Send JSON' })

  const idempotencyKey = c.req.header('Idempotency-Key') ?? ''
  const form = readDraft(call.definition, input, language)
  const errors = [
    ...(/^[\x21-\x7e]{8,100}$/.test(idempotencyKey)
      ? []
      : [{ path: 'Idempotency-Key', message: 'A header with a UUID, the same for every retry' }]),
    ...(form.ok ? [] : form.errors),
  ]
  if (!form.ok || errors.length > 0) {
    return problem(c, 422, { kind: 'invalid', title: 'Some fields need another look', errors })
  }

  const now = c.var.arrivedAt
  const address = await addressOf(c, now)
  const options = { idempotencyKey, now, address, ...tokensIn(input) }
  const entered = await enter(c.env, call, form.draft, options)
  if (!entered.ok) return refused(c, entered.refusal, call, now)
  const opened = await openUploads(c.env, entered.value, new URL(c.req.url).origin, now)
  const warnings = options.emailAsTyped ? [] : warningsAbout(form.draft, language)
  const committed = answer(entered.value, opened, settings(c.env).SITE_URL)
  return c.json({ ...committed, ...(warnings.length > 0 && { warnings }) }, 201, {
    Location: paths.api.submission(entered.value.submission.id),
    'Cache-Control': 'no-store',
  })
})

submissionsApi.get('/submissions/:id', ownSubmission, async (c) => {
  const { submission, works, call } = c.var
  const [later, waiting] = await Promise.all([
    listLaterUploads(c.env.DB, submission.id),
    findWaitingAddress(c.env.DB, submission.id, c.var.arrivedAt),
  ])
  return c.json(
    {
      id: submission.id,
      code: submission.code,
      call: call.slug,
      state: stateOfWorks(works),
      language: submission.language,
      section: submission.section,
      artist: submission.artist,
      pendingEmail: waiting?.email ?? null,
      consents: submission.consents,
      answers: submission.answers,
      committedAt: submission.committedAt,
      uploadsUntil: submission.uploadsUntil,
      late: submission.lateUntil !== null,
      ...(submission.lateUntil && { lateUntil: submission.lateUntil }),
      editableUntil: editableUntil(submission, call),
      version: submission.version,
      serverTime: new Date(),
      works: works.map((work) => ({
        ...shown(work, new URL(c.req.url).origin, call.definition.files),
        ...replacementOf(later.get(work.id)),
      })),
    },
    200,
    { 'Cache-Control': 'private, no-store' },
  )
})

submissionsApi.get('/submissions/:id/receipt', ownSubmission, async (c) => {
  const { submission, call, arrivedAt } = c.var
  const receipt = await findReceipt(c.env.DB, submission, call.slug, arrivedAt)
  return c.json(await signed(settings(c.env).RECEIPT_KEYS, receipt), 200, {
    'Cache-Control': 'private, no-store',
  })
})

/** Where the first parts go, so that a new commitment saves the client from asking. */
async function openUploads(
  env: Env,
  { submission, works, repeated }: Entered,
  origin: string,
  now: Date,
): Promise<Map<string, Array<AddressedPart>>> {
  const open = repeated ? [] : works.filter(({ upload }) => !upload.completedAt)
  const { uploadsUntil } = submission
  const opened = await Promise.all(
    open.map(async ({ upload }) => {
      const numbers = firstParts(upload)
      const parts = await addressParts(env, { ...upload, uploadsUntil }, numbers, origin, now)
      return [upload.id, parts ?? []] as const
    }),
  )
  return new Map(opened)
}

function answer(
  { submission, key, works }: Entered,
  opened: Map<string, Array<AddressedPart>>,
  site: string,
) {
  return {
    submission: {
      id: submission.id,
      code: submission.code,
      state: 'awaiting-upload',
      committedAt: submission.committedAt,
      uploadsUntil: submission.uploadsUntil,
      late: submission.lateUntil !== null,
    },
    key,
    works: works.map(({ id, code, upload }) => ({
      id,
      code,
      upload: {
        id: upload.id,
        partSize: upload.partSize,
        partCount: upload.partCount,
        state: upload.completedAt ? 'complete' : 'open',
        parts: opened.get(upload.id) ?? [],
        preview: isPreviewWelcome(upload.file),
      },
    })),
    links: {
      manage: `${site}${paths.privateLink(key)}`,
      receipt: `${site}${paths.api.receipt(submission.id)}`,
    },
  }
}

function shown(work: Work, origin: string, rules: FileRules) {
  return {
    id: work.id,
    code: work.code,
    title: work.title,
    statement: work.statement,
    altText: work.altText,
    language: work.language,
    licence: work.licence,
    answers: work.answers,
    state: work.state,
    ...(work.reason && { reason: work.reason }),
    file: work.file,
    committedAt: work.committedAt,
    receivedAt: work.receivedAt,
    width: work.width,
    height: work.height,
    renditions: (work.state === 'withdrawn' ? [] : work.renditions).map(
      ({ width, height, type, name }) => ({
        width,
        height,
        type,
        url: `${origin}${paths.rendition(name)}`,
      }),
    ),
    shownFrom: work.shownFrom,
    looksRight: work.looksRight,
    preflight: preflightOf(work, rules),
    decision: work.decision,
  }
}

function refused(c: Context, refusal: EntryRefusal, call: Call, now: Date): Response {
  if ('until' in refusal) {
    c.header('Retry-After', String(secondsUntil(refusal.until, now)))
  }
  return problem(c, statusFor(refusal), problemFor(refusal, call, now))
}

/** Another file for the work, on its way or refused. */
function replacementOf(later: Later | undefined) {
  const state = laterState(later)
  if (!later || !state) return {}
  const { upload, reason } = later
  return {
    replacement: {
      state,
      file: upload.file,
      ...(reason && { reason }),
      ...(state === 'awaiting-upload' && {
        upload: { id: upload.id, partSize: upload.partSize, partCount: upload.partCount },
      }),
    },
  }
}
