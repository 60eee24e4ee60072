import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { bytesLimit, stateOf } from '../calls/call.ts'
import { type CallEnv, namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import { paths } from '../paths.ts'
import { namedLanguage } from '../web/named-language.ts'
import { discard, receive } from '../web/reception.ts'
import { page } from '../web/rendering.tsx'
import { enter } from './entrance.ts'
import { readDraft } from './forms.ts'
import { openSubmission } from './guards.ts'
import {
  blankForm,
  blocksAsked,
  filesOf,
  filledAgain,
  intentionIn,
  release,
} from './pages/filled.ts'
import { refusalInWords } from './pages/refusal.ts'
import type { Filled } from './pages/submit-form.tsx'
import { SubmitPage } from './pages/submit-page.tsx'
import { type EntryRefusal, limitsOf } from './submission.ts'
import { placeErrors, toInput, toTyped } from './typed.ts'
import { type Explanation, words } from './words.ts'

export const submissionForm = new Hono<AppEnv>()

const address = '/:language/calls/:slug/submit'

submissionForm.get(address, namedLanguage, namedCall, (c) => {
  const blocks = blocksAsked(c.var.call, c.req.query('works'))
  return showForm(c, 200, blankForm(blocks), new Date())
})

/** One request without script: fields and files together. Its arrival is the moment that counts. */
submissionForm.post(address, namedLanguage, namedCall, async (c) => {
  const now = c.var.arrivedAt
  const { call, language } = c.var
  const { definition } = call
  const isOpen = stateOf(call, now) === 'open'
  const arrival = await receive(c.req.raw, {
    bucket: c.env.ORIGINALS,
    fileBytes: bytesLimit(definition.files),
    files: limitsOf(definition, null).most,
    keep: () => isOpen,
  })
  const typed = toTyped(arrival.fields)
  const files = await filesOf(c.env.DB, call, typed, arrival.files, now)
  const { input, blocks } = toInput(definition, typed, files)
  const draft = readDraft(definition, input, language)
  const errors = draft.ok || !isOpen ? new Map() : placeErrors(draft.errors, blocks)
  const again = async (intention = intentionIn(typed)): Promise<Filled> => ({
    ...(await filledAgain(c.env.DB, call, typed, files, now)),
    errors,
    intention,
  })

  if (arrival.fault) {
    const notice = { what: words[language].form[arrival.fault], next: '' }
    return showForm(c, 422, await again(), now, notice)
  }
  if (!draft.ok) return showForm(c, isOpen ? 422 : 409, await again(), now)

  const sent = blocks.flatMap((block) => files.get(block) ?? [])
  const entered = await enter(c.env, call, draft.draft, {
    idempotencyKey: intentionIn(typed),
    now,
    ...(sent.every((file) => file.isStored) && { stored: sent.map((file) => file.objectKey) }),
  })
  if (!entered.ok) {
    const { refusal } = entered
    const filled = await again(refusal.kind === 'key-reused' ? crypto.randomUUID() : undefined)
    const notice = isOpen ? refusalInWords(refusal, call, language) : undefined
    return showForm(c, statusOf(refusal), filled, now, notice)
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
  now: Date,
  notice?: Explanation,
): Response | Promise<Response> {
  const { call, language } = c.var
  return page(
    c,
    <SubmitPage call={call} language={language} filled={filled} now={now} notice={notice} />,
    status,
  )
}

function statusOf(refusal: EntryRefusal): 409 | 429 {
  return refusal.kind === 'too-many' ? 429 : 409
}
