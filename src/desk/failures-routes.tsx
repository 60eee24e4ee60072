import { type Context, Hono } from 'hono'
import { inside } from '../accounts/pages/inside.tsx'
import { listFailures } from '../failures/failure-lists-store.ts'
import { saveRetried } from '../failures/failures-store.ts'
import type { DeskEnv } from '../jury/guards.ts'
import { paths } from '../paths.ts'
import { send } from '../platform/jobs.ts'
import { keepingWords } from './failure-words.ts'
import { FailuresPage } from './pages/failures-page.tsx'
import { stagedIn } from './pages/staged-in.ts'
import { headOf } from './pages/title.ts'
import { countsOf } from './store.ts'

const shownOnPage = 100
const solvedOnPage = 20

export const failures = new Hono<DeskEnv>()

failures.get('/', async (c) => {
  const { call, language } = c.var
  const [counts, open, retried, solved] = await Promise.all([
    countsOf(c.env.DB, call.id),
    listFailures(c.env.DB, call.id, 'open', shownOnPage),
    listFailures(c.env.DB, call.id, 'retried', shownOnPage),
    listFailures(c.env.DB, call.id, 'solved', solvedOnPage),
  ])
  return inside(
    c,
    { ...headOf(c), title: keepingWords[language].failures },
    <FailuresPage
      call={call}
      language={language}
      staged={stagedIn(counts)}
      open={counts.failures ?? 0}
      failures={{ open, retried, solved }}
      said={saidBefore(c)}
    />,
  )
})

failures.post('/', (c) => tryAgain(c, null))
failures.post('/:failure', (c) => tryAgain(c, c.req.param('failure')))

async function tryAgain(c: Context<DeskEnv>, id: string | null): Promise<Response> {
  const { call } = c.var
  const retried = await saveRetried(c.env.DB, call.id, id, new Date())
  for (const job of retried) send(c.env, job)
  const said = retried.length > 0 ? 'tried' : 'nothing'
  return c.redirect(`${paths.deskFailures(call.slug)}?said=${said}`, 303)
}

function saidBefore(c: Context<DeskEnv>): string | undefined {
  const words = keepingWords[c.var.language]
  const said = c.req.query('said')
  if (said === 'tried') return words.triedAgain
  return said === 'nothing' ? words.nothingToTry : undefined
}
