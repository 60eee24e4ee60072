import { type Context, Hono } from 'hono'
import { inside } from '../accounts/pages/inside.tsx'
import { instantAt } from '../i18n/zoned-time.ts'
import type { DeskEnv } from '../jury/guards.ts'
import { paths } from '../paths.ts'
import { settings } from '../platform/settings.ts'
import { newCode, newId } from '../shared/ids.ts'
import { passLength } from '../submissions/late-pass/late-pass.ts'
import { passForm } from '../submissions/late-pass/late-pass-forms.ts'
import { insertPass, listPasses, saveRevocation } from '../submissions/late-pass/late-pass-store.ts'
import { readForm } from '../web/form/read-form.ts'
import { type PassesForm, PassesPage } from './pages/passes-page.tsx'
import { stagedIn } from './pages/staged-in.ts'
import { headOf } from './pages/title.ts'
import { endForPass } from './passes.ts'
import { countsOf } from './store.ts'

export const passes = new Hono<DeskEnv>()

passes.get('/', (c) => showPasses(c))

passes.post('/', async (c) => {
  const { call, viewer } = c.var
  const now = new Date()
  const body = await readForm(c)
  const form = passForm.safeParse(body)
  const clock = passForm.shape.ends.safeParse(body.ends)
  const ends = clock.success ? instantAt(clock.data, call.definition.timeZone) : null
  const endsAt = ends && endForPass(ends, call, now)
  if (!form.success || !endsAt) {
    const wrong = new Set(form.error?.issues.map(({ path }) => String(path[0])))
    if (!endsAt) wrong.add('ends')
    return showPasses(c, { typed: textsOf(body), wrong })
  }

  const { uses, note } = form.data
  const pass = { id: newId(), code: newCode(passLength), note, endsAt, uses, used: 0 }
  await insertPass(c.env.DB, call.id, { ...pass, revokedAt: null }, viewer.email, now)
  return c.redirect(`${paths.deskPasses(call.slug)}?said=made#pass-${pass.id}`, 303)
})

passes.post('/:pass/revocation', async (c) => {
  const { call, viewer } = c.var
  const id = c.req.param('pass')
  const isRevoked = await saveRevocation(c.env.DB, call.id, id, viewer.email, new Date())
  const said = isRevoked ? 'revoked' : 'notRevoked'
  return c.redirect(`${paths.deskPasses(call.slug)}?said=${said}#pass-${id}`, 303)
})

async function showPasses(c: Context<DeskEnv>, form?: PassesForm): Promise<Response> {
  const { call, language } = c.var
  const [counts, list] = await Promise.all([
    countsOf(c.env.DB, call.id),
    listPasses(c.env.DB, call.id),
  ])
  const props = { call, language, passes: list, now: new Date() }
  const waiting = { staged: stagedIn(counts), failures: counts['failures'] ?? 0 }
  const site = settings(c.env).SITE_URL
  return inside(
    c,
    { ...headOf(c), status: form ? 422 : 200 },
    <PassesPage {...props} {...waiting} site={site} form={form} said={c.req.query('said')} />,
  )
}

function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(body).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))
}
