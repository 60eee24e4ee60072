import { endProgress, progress } from '../scripts/local/say.ts'
import { Client, type Committed, type Entry, uuidFor } from './client.ts'
import { hold } from './jury.ts'
import type { Operator } from './operator.ts'
import { render } from './render.ts'
import { shipped } from './shipped.ts'
import { type DemoWork, demoWorks } from './work.ts'

/** The open call: posters that can be looked at, one on its way, one that no one can open. */
export async function fillOpenCall(url: string, slug: string): Promise<void> {
  const client = new Client(url)
  const [waiting, broken, ...ready] = demoWorks.open
  await sendAll(client, slug, ready, 'open call')
  if (waiting) await client.commit(slug, await entryFor(slug, waiting))
  if (broken) await client.send(slug, damaged(await entryFor(slug, broken)))
}

/**
 * The closed edition: opened, filled with its 44 posters, closed, judged by three reviewers, decided
 * and released. An interrupted start goes on where it stopped.
 */
export async function fillClosedEdition(
  url: string,
  operator: Operator,
  people: { reviewer: string; organiser: string },
): Promise<void> {
  const slug = shipped.closedSlug
  const day = 86_400_000
  const client = new Client(url)
  const known = (await operator.calls()).find((call) => call.slug === slug)
  const opensAt = known ? new Date(known.opensAt) : new Date(Date.now() - 7 * day)
  if (!known) await operator.put(shipped.edition(opensAt, new Date(Date.now() + day)))

  const sent = await sendAll(client, slug, demoWorks.closed, 'first edition')
  await untilSettled(client, sent)
  if (known?.state !== 'closed') await operator.put(shipped.edition(opensAt, new Date()))
  await hold(url, operator, slug, people)
}

async function sendAll(
  client: Client,
  slug: string,
  works: Array<DemoWork>,
  name: string,
): Promise<Array<Committed>> {
  const sent: Array<Committed> = []
  const waiting = [...works]
  const sender = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      sent.push(await client.send(slug, await entryFor(slug, work)))
      progress(`  ${name}: ${sent.length} of ${works.length} posters sent`)
    }
  }
  await Promise.all([sender(), sender()])
  endProgress(`  ${name}: ${sent.length} posters sent`)
  return sent
}

async function untilSettled(client: Client, sent: Array<Committed>): Promise<void> {
  let settled = 0
  for (const one of sent) {
    while (/awaiting-upload|checking/.test(await client.stateOf(one))) {
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    settled += 1
    progress(`  first edition: ${settled} of ${sent.length} posters checked`)
  }
  endProgress(`  first edition: ${settled} posters checked`)
}

async function entryFor(slug: string, work: DemoWork): Promise<Entry> {
  const { bytes, type } = await render(work)
  return {
    idempotencyKey: uuidFor(`${slug} ${work.fileName} ${work.title}`),
    language: work.language,
    artist: { ...work.artist, email: `${uuidFor(work.artist.name).slice(0, 8)}@example.org` },
    work: {
      title: work.title,
      statement: work.statement,
      altText: work.altText,
      language: work.language,
    },
    poster: { bytes, type, fileName: work.fileName },
  }
}

/** A file that broke on its way to the disk: its beginning is right, the rest is not there. */
function damaged(entry: Entry): Entry {
  return { ...entry, poster: { ...entry.poster, bytes: entry.poster.bytes.slice(0, 700) } }
}
