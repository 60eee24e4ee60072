import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Call } from '../calls/call.ts'
import { namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import { preferredLanguage } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { settings } from '../platform/settings.ts'
import { type AddressedPart, addressParts } from '../uploads/addresses.ts'
import { secondsUntil } from '../uploads/quota.ts'
import { firstParts } from '../uploads/upload.ts'
import { readJson } from '../web/body/read-body.ts'
import { problem } from '../web/problem.ts'
import { addressOf } from '../web/security/rate-limit.ts'
import { isPreviewWelcome } from '../works/render-strategy.ts'
import { challenges } from './challenge-routes.ts'
import { type Submitted, submit } from './commit.ts'
import { languageOf, readDraft } from './draft-schema.ts'
import { problemFor, statusFor } from './refusals.ts'
import type { SubmitRefusal } from './submission.ts'
import { tokensIn } from './token-schema.ts'
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
  const entered = await submit(c.env, call, form.draft, options)
  if (!entered.ok) return refused(c, entered.refusal, call, now)
  const opened = await openUploads(c.env, entered.value, new URL(c.req.url).origin, now)
  const warnings = options.emailAsTyped ? [] : warningsAbout(form.draft, language)
  const committed = answer(entered.value, opened, settings(c.env).SITE_URL)
  return c.json({ ...committed, ...(warnings.length > 0 && { warnings }) }, 201, {
    Location: paths.api.submission(entered.value.submission.id),
    'Cache-Control': 'no-store',
  })
})

/** Where the first parts go, so that a new commitment saves the client from asking. */
async function openUploads(
  env: Env,
  { submission, works, repeated }: Submitted,
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
  { submission, key, works }: Submitted,
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

function refused(c: Context, refusal: SubmitRefusal, call: Call, now: Date): Response {
  if ('until' in refusal) {
    c.header('Retry-After', String(secondsUntil(refusal.until, now)))
  }
  return problem(c, statusFor(refusal), problemFor(refusal, call, now))
}
