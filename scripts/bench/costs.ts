import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../../demo/client.ts'
import { Operator } from '../../demo/operator.ts'
import { render } from '../../demo/render.ts'
import { shipped } from '../../demo/shipped.ts'
import { demoWorks } from '../../demo/work.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { report } from './ratios.ts'

/**
 * US dollars for one unit beyond what a paid plan includes, as Cloudflare's price pages of 2026 say.
 * A message is written, read and deleted: three operations.
 */
const prices = {
  requests: 0.3 / 1e6,
  consumerRuns: 0.3 / 1e6,
  messages: (3 * 0.4) / 1e6,
  rowsRead: 0.001 / 1e6,
  rowsWritten: 1 / 1e6,
  storeWrites: 4.5 / 1e6,
  storeReads: 0.36 / 1e6,
  pictures: 0.5 / 1e3,
  bytesKept: 0.015 / 1e9,
}

type Unit = keyof typeof prices
type Used = Record<Unit, number>

const words: Record<Unit, string> = {
  requests: 'requests to the Worker',
  consumerRuns: 'runs of the consumer',
  messages: 'messages in the queue',
  rowsRead: 'D1 rows read',
  rowsWritten: 'D1 rows written',
  storeWrites: 'R2 writes (class A)',
  storeReads: 'R2 reads (class B)',
  pictures: 'pictures made by Images',
  bytesKept: 'bytes of renditions kept a month',
}

/** What one submission with one poster uses, from the commitment to ready, and what 1,000 cost. */
export async function benchCosts(house: House, token: string): Promise<void> {
  say(`\nCosts: what one submission uses, over ${demoWorks.open.length} posters of the demo`)
  const definition = shipped.open(new Date())
  await new Operator(house.url, token).put(definition)
  const client = new Client(house.url)
  const before = await usedBy(house)
  let bytes = 0
  for (const [index, work] of demoWorks.open.entries()) {
    const poster = { ...(await render(work)), fileName: work.fileName }
    bytes += poster.bytes.length
    const sent = await client.send(definition.slug, {
      idempotencyKey: crypto.randomUUID(),
      language: 'en',
      artist: { name: 'Bench', email: `${index}@example.org`, country: 'TN' },
      work: { title: `Poster ${index}`, statement: '', altText: '', language: 'en' },
      poster,
    })
    while ((await client.stateOf(sent)) === 'checking') await sleep(1_000)
  }
  await sleep(4_000)
  const after = await usedBy(house)

  let thousand = 0
  for (const name of Object.keys(prices) as Array<Unit>) {
    // Asking for the state is not counted.
    const each =
      name === 'requests' ? requestsEach : (after[name] - before[name]) / demoWorks.open.length
    thousand += each * 1000 * prices[name]
    report(words[name], each < 100 ? each.toFixed(1) : each.toFixed(0))
  }
  const kept = (bytes / demoWorks.open.length) * 1000 * prices.bytesKept
  report('1,000 posters, once, beyond what is included', `$${thousand.toFixed(2)}`)
  report('their originals in the store, a month', `$${kept.toFixed(2)}`)
}

/** The commitment and the file, which is complete with its one part. */
const requestsEach = 2

async function usedBy(house: House): Promise<Used> {
  return (await (await fetch(`${house.url}/used`)).json()) as Used
}
