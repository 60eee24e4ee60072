import { createHash } from 'node:crypto'
import { endProgress, progress } from '../scripts/local/say.ts'
import { paths } from '../src/paths.ts'
import type { Operator } from './operator.ts'
import { Session } from './session.ts'

const remarks = [
  'Reads from across the street.',
  'El color hace todo el trabajo.',
  'A palavra podia respirar mais.',
  'La forme est juste, le texte un peu serré.',
  'التكوين قويّ والخطّ واضح.',
]

type People = { reviewer: string; organiser: string }

/** Three reviewers look at every poster; then the organiser selects them all and releases. */
export async function hold(
  url: string,
  operator: Operator,
  slug: string,
  people: People,
): Promise<void> {
  const reviewers = [people.reviewer, 'ines@example.org', 'thandi@example.org']
  let votes = 0
  for (const email of reviewers) {
    const reviewer = await Session.open(url, await operator.invite(slug, 'reviewer', email))
    votes += await voteOnAll(reviewer, slug, email)
    progress(`  first edition: ${votes} votes`)
  }
  const organiser = await Session.open(
    url,
    await operator.invite(slug, 'organiser', people.organiser),
  )
  await selectAndRelease(organiser, slug)
  endProgress(`  first edition: ${votes} votes by ${reviewers.length} reviewers, released`)
}

/** Follows the room from one open poster to the next, until it says that all are seen. */
async function voteOnAll(reviewer: Session, slug: string, email: string): Promise<number> {
  const grid = await reviewer.page(paths.reviewRound(slug))
  let work = openWork(grid)
  let votes = 0
  while (work) {
    const mood = createHash('sha256').update(`${email} ${work}`).digest()
    const target = await reviewer.press(paths.reviewVote(slug, work), [
      ['answer', answerFor(mood[0] ?? 0)],
      ['comment', remarkFor(mood[1] ?? 0)],
    ])
    votes += 1
    work = workIn(target)
  }
  return votes
}

function answerFor(byte: number): string {
  return byte < 150 ? 'yes' : byte < 215 ? 'maybe' : 'no'
}

function remarkFor(byte: number): string {
  return byte < 50 ? (remarks[byte % remarks.length] ?? '') : ''
}

/** The way to the next poster without an answer, which stands before the grid. */
function openWork(grid: string): string | undefined {
  const way = /<a class="button" href="([^"]{1,300})"/.exec(grid)?.[1]
  return way ? workIn(way) : undefined
}

function workIn(address: string): string | undefined {
  return /\/works\/([^/?#"]+)/.exec(address)?.[1]
}

async function selectAndRelease(organiser: Session, slug: string): Promise<void> {
  const desk = await organiser.page(paths.deskCall(slug, { show: 'undecided' }))
  const works = [...desk.matchAll(/name="work"[^>]{0,90}value="([^"]{1,90})"/g)].flatMap(
    ([, id]) => id ?? [],
  )
  if (works.length === 0) return

  await organiser.press(paths.deskDecisions(slug), [
    ['decision', 'selected'],
    ...works.map((id): [string, string] => ['work', id]),
  ])
  await organiser.press(paths.deskRelease(slug), [])
}
