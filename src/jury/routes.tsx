import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requireViewer, type ViewerEnv } from '../accounts/guards.ts'
import { inside } from '../accounts/pages/inside.tsx'
import { namedCall } from '../calls/guards.ts'
import { paths } from '../paths.ts'
import { readForm } from '../web/form/read-form.ts'
import { Layout } from '../web/layout.tsx'
import { problem } from '../web/problem.ts'
import { page } from '../web/rendering.tsx'
import { reviewForm, roundQuery, undoForm } from './forms.ts'
import { type RoomEnv, takeSeat } from './guards.ts'
import { LookBar } from './pages/look-bar.tsx'
import { LookPage, type LookProps } from './pages/look-page.tsx'
import { progressInWords } from './pages/progress-line.tsx'
import { ReviewCallsPage } from './pages/review-calls-page.tsx'
import { RoundPage } from './pages/round-page.tsx'
import { findLook, findOpen, listThumbs } from './queue-store.ts'
import { readPlace, takeBack } from './review.ts'
import { type Saved, saveReview, saveTakenBack } from './reviews-store.ts'
import { listReviewed } from './seat-store.ts'
import { seenBy } from './visible-fields.ts'
import { reviewWords } from './words.ts'

const thumbsOnPage = 48

export const review = new Hono<ViewerEnv>()

review.use(requireViewer)

review.get('/', async (c) => {
  const { viewer, language } = c.var
  const callIds = viewer.roles.flatMap((held) => (held.role === 'reviewer' ? [held.callId] : []))
  const calls = await listReviewed(c.env.DB, callIds, viewer.id)
  const title = reviewWords[language].room.jury
  return inside(c, { title }, <ReviewCallsPage calls={calls} language={language} />)
})

export const room = new Hono<RoomEnv>()

room.use(namedCall, takeSeat)

room.get('/', async (c) => {
  const { call, seat, language } = c.var
  const { show, after } = roundQuery.parse(c.req.query())
  const start = readPlace(after)
  const [thumbs, open] = await Promise.all([
    listThumbs(c.env.DB, seat, show, start, thumbsOnPage + 1),
    findOpen(c.env.DB, seat),
  ])
  return inside(
    c,
    {
      title: call.definition.texts[language].title,
      accent: call.definition.accent,
      room: true,
    },
    <RoundPage
      call={call}
      seat={seat}
      language={language}
      filter={show}
      thumbs={thumbs.slice(0, thumbsOnPage)}
      hasMore={thumbs.length > thumbsOnPage}
      isFirst={start === null}
      open={open}
    />,
  )
})

room.get('/works/:work', async (c) => {
  const look = await findLook(c.env.DB, c.var.seat, c.req.param('work'))
  if (!look) throw new HTTPException(404)
  return showLook(c, { look, said: saidBefore(c) })
})

room.post('/works/:work/review', async (c) => {
  const { call, seat, language } = c.var
  const words = reviewWords[language].room
  const form = reviewForm.safeParse(await readForm(c))
  if (!form.success) return problem(c, 422, { kind: 'invalid', title: words.failed })

  const work = c.req.param('work')
  const saved = await saveReview(c.env.DB, seat, work, form.data, new Date())
  if (!saved) return refuseVote(c)

  const said = form.data.answer
  if (wantsJson(c)) {
    return c.json(answer(c, saved, said ? words.saved(words.answers[said]) : words.noteSaved))
  }
  if (!said) return c.redirect(paths.reviewWork(call.slug, work, { said: 'note' }), 303)
  return c.redirect(
    saved.ways.open
      ? paths.reviewWork(call.slug, saved.ways.open, { said })
      : paths.reviewRound(call.slug),
    303,
  )
})

room.post('/undo', async (c) => {
  const { call, seat } = c.var
  const form = undoForm.safeParse(await readForm(c))
  const decision = takeBack(seat.last?.id ?? null, form.success ? form.data.vote : 0)
  const isTaken = decision.ok && (await saveTakenBack(c.env.DB, seat, decision.value, new Date()))
  const said = isTaken ? 'undo' : 'nothing'
  const look = seat.last && (await findLook(c.env.DB, seat, seat.last.workId))
  if (!look) return c.redirect(paths.reviewRound(call.slug), 303)
  return c.redirect(paths.reviewWork(call.slug, look.workId, { said }), 303)
})

review.route('/:slug', room)

type Shown = Pick<LookProps, 'look' | 'said'>

function showLook(c: Context<RoomEnv>, shown: Shown): Response | Promise<Response> {
  const { call, seat, language } = c.var
  const seen = seenBy(call.definition, shown.look.facts)
  const props = { call, seat, seen, language, ...shown }
  return page(
    c,
    <Layout
      language={language}
      title={seen.title ?? reviewWords[language].room.poster}
      accent={call.definition.accent}
      styles={['room.css']}
      islands={['room.js']}
      nav={<LookBar {...props} />}
      room
      noindex
    >
      <LookPage {...props} />
    </Layout>,
  )
}

/** The poster left the room while she looked at it: said in words, and the next one is offered. */
async function refuseVote(c: Context<RoomEnv>): Promise<Response> {
  const { call, seat, language } = c.var
  const words = reviewWords[language].room
  const open = await findOpen(c.env.DB, seat)
  const next = open ? paths.reviewWork(call.slug, open) : paths.reviewRound(call.slug)
  if (wantsJson(c)) return problem(c, 409, { kind: 'not-shown', title: words.notShown, next })
  c.status(409)
  return inside(
    c,
    { title: words.poster, room: true, status: 409 },
    <article class="door">
      <h1 role="alert">{words.notShown}</h1>
      <p>
        <a class="button" href={next}>
          {words.goOn}
        </a>
      </p>
    </article>,
  )
}

function answer(c: Context<RoomEnv>, { review: stored, seat, ways }: Saved, said: string) {
  const { call, language } = c.var
  return {
    answer: stored.answer,
    comment: stored.comment,
    said,
    seen: progressInWords(seat.progress, language),
    progress: seat.progress,
    vote: seat.last?.id ?? null,
    next: ways.open && paths.reviewWork(call.slug, ways.open),
  }
}

function saidBefore(c: Context<RoomEnv>): string | undefined {
  const words = reviewWords[c.var.language].room
  const said = c.req.query('said')
  switch (said) {
    case 'yes':
    case 'maybe':
    case 'no':
      return words.saved(words.answers[said])
    case 'note':
      return words.noteSaved
    case 'undo':
      return words.takenBack
    case 'nothing':
      return words.nothingToTakeBack
    default:
      return undefined
  }
}

function wantsJson(c: Context): boolean {
  return (c.req.header('Accept') ?? '').includes('application/json')
}
