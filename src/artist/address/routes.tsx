import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { findCallById } from '../../calls/store.ts'
import type { AppEnv } from '../../env.ts'
import { paths } from '../../paths.ts'
import { changeOpenedBy, type KeyUse } from '../../platform/private-keys.ts'
import { settings } from '../../platform/settings.ts'
import { affirmed } from '../../submissions/commit-store.ts'
import { findSubmission } from '../../submissions/store.ts'
import { fieldErrors } from '../../web/form/errors.ts'
import { readForm } from '../../web/form/read-form.ts'
import { page } from '../../web/rendering.tsx'
import { addressOf } from '../../web/security/rate-limit.ts'
import { ownSubmission, type SubmissionEnv } from '../guards.ts'
import {
  AddressDonePage,
  AddressOverPage,
  ConfirmationPage,
  ObjectionPage,
} from './address-key-page.tsx'
import { type AddressSaid, OwnAddressPage } from './address-page.tsx'
import { confirmationOver, objectionOver } from './change.ts'
import { askForAddress, confirmAddress, objectToAddress } from './change-address.ts'
import { findConfirmLimits, findMailState } from './mail-state-store.ts'
import { addressForm } from './schema.ts'
import { findAddressChange, findWaitingAddress, saveCancellation } from './store.ts'

/** Where mail goes: changed by the artist, confirmed or stopped from the mailboxes. */
export const addresses = new Hono<AppEnv>()

const said = new Set<string>(['asked', 'same', 'cancelled'])

addresses.get('/submission/address', ownSubmission, (c) => {
  const asked = c.req.query('said') ?? ''
  return showAddress(c, 200, said.has(asked) ? { said: asked as AddressSaid } : {})
})

addresses.post('/submission/address', ownSubmission, async (c) => {
  const { submission, arrivedAt: now } = c.var
  const typed = String((await readForm(c))['email'] ?? '')
  const form = addressForm.safeParse({ email: typed })
  if (!form.success) {
    return showAddress(c, 422, { typed, error: fieldErrors[c.var.language].email })
  }
  const sender = await addressOf(c, now)
  const asked = await askForAddress(c.env, { submission, email: form.data.email, sender, now })
  if (asked === 'too-many') return showAddress(c, 429, { typed, said: asked })
  return c.redirect(paths.submissionAddress({ said: asked }), 303)
})

/** The address looks like a slip, and she says that it is right. */
addresses.post('/submission/address/affirmation', ownSubmission, async (c) => {
  await affirmed(c.env.DB, c.var.submission.id, c.var.arrivedAt.getTime()).run()
  return c.redirect(paths.submission({ said: 'address-right' }), 303)
})

addresses.post('/submission/address/cancellation', ownSubmission, async (c) => {
  const { submission, arrivedAt: now } = c.var
  const waiting = await findWaitingAddress(c.env.DB, submission.id, now)
  if (waiting) await saveCancellation(c.env.DB, waiting, now)
  return c.redirect(paths.submissionAddress({ said: 'cancelled' }), 303)
})

addresses.get('/address-confirmation/:key', async (c) => {
  const opened = await openedChange(c, 'confirm')
  const over = confirmationOver(opened.change, c.var.arrivedAt)
  if (over) return page(c, <AddressOverPage {...opened} over={over} />, 410)
  const action = paths.addressConfirmation(c.req.param('key'))
  return page(c, <ConfirmationPage {...opened} action={action} />)
})

addresses.post('/address-confirmation/:key', async (c) => {
  const opened = await openedChange(c, 'confirm')
  if (await confirmAddress(c.env, opened.change, c.var.arrivedAt)) {
    return page(c, <AddressDonePage {...opened} done="confirmed" />)
  }
  const { change } = await openedChange(c, 'confirm')
  const over = confirmationOver(change, c.var.arrivedAt) ?? 'expired'
  return page(c, <AddressOverPage {...opened} over={over} />, 410)
})

addresses.get('/address-objection/:key', async (c) => {
  const opened = await openedChange(c, 'object')
  const over = objectionOver(opened.change, c.var.arrivedAt)
  if (over) return page(c, <AddressOverPage {...opened} over={over} />, 410)
  const action = paths.addressObjection(c.req.param('key'))
  return page(c, <ObjectionPage {...opened} action={action} />)
})

addresses.post('/address-objection/:key', async (c) => {
  const opened = await openedChange(c, 'object')
  if (await objectToAddress(c.env, opened.change, c.var.arrivedAt)) {
    const done = opened.change.state === 'waiting' ? 'kept' : 'restored'
    return page(c, <AddressDonePage {...opened} done={done} />)
  }
  // Confirmed in this very moment: it is taken back now.
  const { change } = await openedChange(c, 'object')
  if (await objectToAddress(c.env, change, c.var.arrivedAt)) {
    return page(c, <AddressDonePage {...opened} done="restored" />)
  }
  const over = objectionOver(change, c.var.arrivedAt) ?? 'expired'
  return page(c, <AddressOverPage {...opened} over={over} />, 410)
})

/** What a key from a mail opens; what was erased is as absent as what never was. */
async function openedChange(c: Context<AppEnv>, use: KeyUse) {
  const id = await changeOpenedBy(settings(c.env).SECRET, use, c.req.param('key') ?? '')
  const change = id && (await findAddressChange(c.env.DB, id))
  const submission = change && (await findSubmission(c.env.DB, change.submissionId))
  if (!submission || submission.erasedAt) throw new HTTPException(404)
  const call = await findCallById(c.env.DB, submission.callId)
  if (!call) throw new Error(`Submission ${submission.id} belongs to no call`)
  return { change, submission, call }
}

type Shown = { said?: AddressSaid; typed?: string; error?: string }

/** The page about where mail goes, with what came of a wish. */
export async function showAddress(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  shown: Shown,
): Promise<Response> {
  const { submission, call, language, arrivedAt } = c.var
  const [mail, limits] = await Promise.all([
    findMailState(c.env.DB, submission.id, arrivedAt),
    findConfirmLimits(c.env.DB),
  ])
  const props = { submission, call, mail, limits, language, ...shown }
  return page(c, <OwnAddressPage {...props} />, status)
}
