import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requireViewer, type ViewerEnv } from '../accounts/guards.ts'
import { inside } from '../accounts/pages/inside.tsx'
import { awaitedOf } from '../calls/awaited.ts'
import { namedCall } from '../calls/guards.ts'
import { type Language, locales } from '../i18n/languages.ts'
import { type DeskEnv, sitAtDesk } from '../jury/guards.ts'
import { reviewWords } from '../jury/words.ts'
import { paths } from '../paths.ts'
import { findSubmission } from '../submissions/store.ts'
import { readEntries, readForm } from '../web/form/read-form.ts'
import { wayBack } from '../web/way-back.ts'
import { deskStatuses } from '../works/status.ts'
import { findOutstanding } from './awaited-store.ts'
import { readRank, stage } from './decision.ts'
import { failures } from './failures-routes.tsx'
import { bulkForm, deskQuery, stageForm } from './forms.ts'
import { jury } from './jury-routes.tsx'
import { members } from './members-routes.tsx'
import { DeskCallsPage } from './pages/calls-page.tsx'
import { verdictInWords } from './pages/decision-buttons.tsx'
import { DeskPage } from './pages/desk-page.tsx'
import { stagedIn } from './pages/staged-in.ts'
import { headOf } from './pages/title.ts'
import { DeskWorkPage } from './pages/work-page.tsx'
import { passes } from './passes-routes.tsx'
import { release } from './release-routes.tsx'
import { saveStaged } from './release-store.ts'
import {
  type Counts,
  countsOf,
  findDeskWork,
  listOpinions,
  listOrganised,
  listStandings,
} from './store.ts'

const worksOnPage = 50

export const desks = new Hono<ViewerEnv>()

desks.use(requireViewer)

desks.get('/', async (c) => {
  const { viewer, language } = c.var
  const callIds = viewer.roles.flatMap((held) => (held.role === 'organiser' ? [held.callId] : []))
  const calls = await listOrganised(c.env.DB, callIds)
  const title = reviewWords[language].desk.desk
  return inside(c, { title }, <DeskCallsPage calls={calls} language={language} now={new Date()} />)
})

const desk = new Hono<DeskEnv>()

desk.use(namedCall, sitAtDesk)

desk.get('/', async (c) => {
  const { call, language } = c.var
  const { show, after } = deskQuery.parse(c.req.query())
  const shelf = show === 'all' ? null : show
  const start = readRank(after)
  const now = new Date()
  const [counts, works, outstanding] = await Promise.all([
    countsOf(c.env.DB, call.id),
    listStandings(c.env.DB, call.id, shelf, start, worksOnPage + 1),
    findOutstanding(c.env.DB, call.id, now),
  ])
  return inside(
    c,
    headOf(c),
    <DeskPage
      call={call}
      language={language}
      counts={counts}
      awaited={awaitedOf(call, outstanding, now)}
      shelf={shelf}
      works={works.slice(0, worksOnPage)}
      hasMore={works.length > worksOnPage}
      isFirst={start === null}
      here={paths.deskCall(call.slug, {
        show: shelf ?? undefined,
        after: start ? after : undefined,
      })}
      said={saidBefore(c)}
    />,
  )
})

desk.get('/works/:work', async (c) => {
  const { call, language } = c.var
  const found = await findDeskWork(c.env.DB, call.id, c.req.param('work'))
  if (!found) throw new HTTPException(404)
  const [submission, opinions] = await Promise.all([
    findSubmission(c.env.DB, found.work.submissionId),
    listOpinions(c.env.DB, found.work.id),
  ])
  if (!submission) throw new Error(`Work ${found.work.id} belongs to no submission`)

  const props = { call, language, found, submission, opinions, said: saidBefore(c) }
  return inside(c, { ...headOf(c), title: found.work.title }, <DeskWorkPage {...props} />)
})

desk.post('/works/:work/decision', async (c) => {
  const { call, viewer, language } = c.var
  const body = await readForm(c)
  const form = stageForm.safeParse(body)
  const found = await findDeskWork(c.env.DB, call.id, c.req.param('work'))
  if (!found) throw new HTTPException(404)

  const wanted = form.data && (form.data.decision === 'none' ? null : form.data.decision)
  const allowed = wanted === undefined ? null : stage(found.work, wanted)
  const { id } = found.work
  if (allowed?.ok) {
    await saveStaged(c.env.DB, call.id, [id], allowed.value, viewer.email, new Date())
  }
  const after = await findDeskWork(c.env.DB, call.id, id)
  const isStaged = allowed?.ok === true && after?.work.staged === allowed.value
  if (!(c.req.header('Accept') ?? '').includes('application/json')) {
    return c.redirect(backTo(c, body['back'], isStaged ? id : null), 303)
  }

  const words = reviewWords[language].desk
  const value = after?.work.staged ?? null
  return c.json(
    {
      staged: value,
      decision: value ?? found.work.decision,
      said: isStaged ? words.stagedNow : words.notStaged,
      verdict: verdictInWords(value, found.work.decision, language),
      ...countsInWords(await countsOf(c.env.DB, call.id), language),
    },
    isStaged ? 200 : 409,
  )
})

desk.post('/decisions', async (c) => {
  const { call, viewer } = c.var
  const entries = await readEntries(c)
  const body = Object.fromEntries(entries)
  const works = entries.flatMap(([name, value]) => (name === 'work' ? [value] : []))
  const form = bulkForm.safeParse({ ...body, work: works })
  if (!form.success) return c.redirect(backTo(c, body['back'], null), 303)

  const { work, decision } = form.data
  const wanted = decision === 'none' ? null : decision
  const count = await saveStaged(c.env.DB, call.id, work, wanted, viewer.email, new Date())
  const isSame = count === 0 && work.length > 0
  return c.redirect(
    backTo(c, body['back'], count > 0 ? '' : null, isSame ? 'same' : 'nothing'),
    303,
  )
})

desk.route('/failures', failures)
desk.route('/invitations', jury)
desk.route('/members', members)
desk.route('/passes', passes)
desk.route('/release', release)
desks.route('/:slug', desk)

function countsInWords(counts: Counts, language: Language) {
  const figure = new Intl.NumberFormat(locales[language])
  const words = deskStatuses.map((shelf) => [
    `shelf:${shelf}`,
    figure.format(counts[`shelf:${shelf}`] ?? 0),
  ])
  const waiting = stagedIn(counts)
  return { counts: Object.fromEntries(words), waiting, waitingInWords: figure.format(waiting) }
}

/** Back to the list or the work that was being looked at, and to nowhere else. */
function backTo(
  c: Context<DeskEnv>,
  back: string | undefined,
  changed: string | null,
  unchanged = 'nothing',
): string {
  const home = paths.deskCall(c.var.call.slug)
  const target = wayBack(back ?? '', home) ?? home
  const said = `${target.includes('?') ? '&' : '?'}said=${changed === null ? unchanged : 'staged'}`
  return `${target}${said}${changed ? `#work-${changed}` : ''}`
}

function saidBefore(c: Context<DeskEnv>): string | undefined {
  const { desk: words } = reviewWords[c.var.language]
  const said = c.req.query('said')
  if (said === 'staged') return words.stagedNow
  if (said === 'same') return words.stagedAlready
  return said === 'nothing' ? words.notStaged : undefined
}
