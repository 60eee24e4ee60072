import { type Context, Hono } from 'hono'
import { inside } from '../accounts/pages/inside.tsx'
import { awaitedOf } from '../calls/awaited.ts'
import type { DeskEnv } from '../jury/guards.ts'
import { reviewWords } from '../jury/words.ts'
import { wakeOutbox } from '../mail/wake.ts'
import { paths } from '../paths.ts'
import { newId } from '../shared/ids.ts'
import { readForm } from '../web/form/read-form.ts'
import { requestDownloads } from '../works/make-download.ts'
import type { Decision } from '../works/work.ts'
import { countGivenUp, findOutstanding } from './awaited-store.ts'
import { release as decide, type ReleaseRefusal, type Staged } from './decision.ts'
import { releaseForm } from './forms.ts'
import { ReleasePage } from './pages/release-page.tsx'
import { findStaged, saveRelease } from './release-store.ts'
import { countsOf, listStaged } from './store.ts'

const shownOnPage = 60

export const release = new Hono<DeskEnv>()

release.get('/', (c) => showRelease(c))

release.post('/', async (c) => {
  const { call, viewer } = c.var
  const form = releaseForm.safeParse(await readForm(c))
  const now = new Date()
  const [staged, awaited] = await Promise.all([findStaged(c.env.DB, call.id), stillAwaited(c, now)])
  const decision = decide(staged, form.success ? seenOn(form.data, staged) : null, awaited)
  if (!decision.ok) return showRelease(c, decision.refusal)

  const expected = decision.value
  const made = { id: newId(), callId: call.id, actor: viewer.email, expected }
  if (!(await saveRelease(c.env.DB, made, now))) {
    const isAwaited = (await stillAwaited(c, now)).length > 0
    return showRelease(c, { kind: isAwaited ? 'still-awaited' : 'changed-meanwhile' })
  }
  wakeOutbox(c.env, new Date())
  await requestDownloads(c.env, new Date())
  return c.redirect(paths.deskRelease(call.slug, { said: 'released' }), 303)
})

type Sent = { [Name in Decision | 'change']?: number | undefined }

/** What the page had said; numbers that were not sent are taken as they are. */
function seenOn(sent: Sent, staged: Staged): Staged {
  const { selected, reserve, declined, change } = staged
  return {
    selected: sent.selected ?? selected,
    reserve: sent.reserve ?? reserve,
    declined: sent.declined ?? declined,
    undecided: staged.undecided,
    change: sent.change ?? change,
  }
}

async function stillAwaited({ env, var: { call } }: Context<DeskEnv>, now: Date) {
  return awaitedOf(call, await findOutstanding(env.DB, call.id, now), now)
}

async function showRelease(c: Context<DeskEnv>, refusal?: ReleaseRefusal): Promise<Response> {
  const { call, language } = c.var
  const [staged, selected, counts, awaited, givenUp] = await Promise.all([
    findStaged(c.env.DB, call.id),
    listStaged(c.env.DB, call.id, 'selected', shownOnPage),
    countsOf(c.env.DB, call.id),
    stillAwaited(c, new Date()),
    countGivenUp(c.env.DB, call.id),
  ])
  return inside(
    c,
    {
      title: reviewWords[language].desk.release,
      accent: call.definition.accent,
      status: refusal ? 409 : 200,
    },
    <ReleasePage
      call={call}
      language={language}
      staged={staged}
      selected={selected}
      awaited={awaited}
      givenUp={givenUp}
      refusal={refusal}
      failures={counts.failures ?? 0}
      isReleased={c.req.query('said') === 'released'}
    />,
  )
}
