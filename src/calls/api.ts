import { Hono } from 'hono'
import { requireOperator } from '../accounts/operator.ts'
import type { AppEnv } from '../env.ts'
import { languages } from '../i18n/languages.ts'
import { newId } from '../shared/ids.ts'
import { readJson } from '../web/body/read-body.ts'
import { problem } from '../web/problem.ts'
import { type Call, stateOf } from './call.ts'
import { namedCall } from './guards.ts'
import { callDefinition } from './schema.ts'
import { findCall, listCalls, putCall } from './store.ts'

export const callsApi = new Hono<AppEnv>()

callsApi.get('/clock', (c) =>
  c.json({ serverTime: new Date() }, 200, { 'Cache-Control': 'no-store' }),
)

callsApi.get('/calls', async (c) => {
  const now = new Date()
  const calls = await listCalls(c.env.DB)
  return c.json({ calls: calls.map((call) => summary(call, now)), serverTime: now }, 200, fresh)
})

callsApi.get('/calls/:slug', namedCall, (c) => {
  const now = new Date()
  const { definition } = c.var.call
  return c.json(
    {
      ...summary(c.var.call, now),
      timeZone: definition.timeZone,
      languages,
      texts: definition.texts,
      partners: definition.partners,
      contact: definition.contact,
      files: definition.files,
      participants: definition.participants,
      statement: definition.statement,
      sections: definition.sections,
      questions: definition.questions,
      consents: definition.consents,
      licences: definition.licences,
      proofOfWork: Boolean(definition.proofOfWork),
      limits: {
        megabytes: definition.files.megabytes,
        works: definition.files.works,
        formats: definition.files.formats,
      },
      serverTime: now,
    },
    200,
    fresh,
  )
})

/** What `put` takes. */
callsApi.get('/calls/:slug/definition', requireOperator, namedCall, (c) =>
  c.json(c.var.call.definition, 200, fresh),
)

callsApi.put('/calls/:slug', requireOperator, async (c) => {
  const form = callDefinition.safeParse(await readJson(c))
  if (!form.success) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'The definition needs another look',
      errors: form.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      })),
    })
  }
  if (form.data.slug !== c.req.param('slug')) {
    return problem(c, 422, {
      kind: 'invalid',
      title: 'The definition is of another call',
      errors: [{ path: 'slug', message: `The address says ${c.req.param('slug')}` }],
    })
  }

  const now = new Date()
  if (!(await putCall(c.env.DB, form.data, newId(), now))) {
    return problem(c, 409, {
      kind: 'call-decided',
      title: 'The decisions about this call were released: it cannot be opened again',
    })
  }
  const call = await findCall(c.env.DB, form.data.slug)
  if (!call) throw new Error(`Call ${form.data.slug} was not stored`)
  return c.json(summary(call, now), 200, fresh)
})

const fresh = { 'Cache-Control': 'no-store' }

function summary(call: Call, now: Date) {
  const state = stateOf(call, now)
  return {
    slug: call.slug,
    title: call.definition.texts.en.title,
    state: state === 'decided' ? ('closed' as const) : state,
    decidedAt: state === 'decided' ? call.releasedAt : null,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    uploadsUntil: call.uploadsUntil,
  }
}
