import { randomBytes } from 'node:crypto'
import { Client, type Committed, type Entry, sha256Of } from '../../demo/client.ts'
import { Operator } from '../../demo/operator.ts'
import { shipped } from '../../demo/shipped.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { median, report, timed } from './ratios.ts'

const atOnce = 6
/** A poster from a phone, and one made for print. */
const kinds = [
  { posters: 24, size: 5_000_000 },
  { posters: 12, size: 20_000_000 },
]

/** The whole way of many posters, 6 at a time, against putting the same bytes into R2. */
export async function benchUploads(house: House, bare: House, token: string): Promise<void> {
  await new Operator(house.url, token).put(shipped.open(new Date()))
  for (const kind of kinds) await benchKind(new Client(house.url), bare, kind)
}

async function benchKind(
  client: Client,
  bare: House,
  { posters, size }: (typeof kinds)[number],
): Promise<void> {
  say(
    `\nUploads: ${posters} posters of ${size / 1_000_000} MB, ${atOnce} at a time, three rounds in turn, each when all is checked`,
  )
  const bytes = Array.from({ length: posters }, () => new Uint8Array(randomBytes(size)))
  // A browser hashes in a worker of its own, before; it would cost this one process the server's time.
  const hashes = bytes.map(sha256Of)
  const sent: Array<Committed> = []
  const send = async (index: number) =>
    sent.push(await client.send(shipped.openSlug, entry(bytes[index], hashes[index])))
  const put = async (index: number) => {
    const answer = await fetch(bare.url, { method: 'PUT', body: bytes[index] ?? null })
    if (answer.status !== 201) throw new Error(`The bare put was answered ${answer.status}`)
  }

  await timed(atOnce, atOnce, put)
  await timed(atOnce, atOnce, send)
  const ratios: Array<number> = []
  for (let round = 0; round < 3; round += 1) {
    await untilChecked(client, sent.splice(0))
    const putting = await timed(posters, atOnce, put)
    const sending = await timed(posters, atOnce, send)
    ratios.push(putting / sending)
    report(
      `round ${round + 1}: bare put, whole way`,
      `${putting.toFixed(0)}, ${sending.toFixed(0)} ms`,
    )
  }
  report(
    'whole way, as a share of the bare put’s speed',
    median(ratios).toFixed(2),
    'goal: 0.85 or more',
  )
}

function entry(bytes: Uint8Array<ArrayBuffer> | undefined, sha256: string | undefined): Entry {
  if (!bytes || !sha256) throw new Error('No bytes')
  return {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Bench', email: 'bench@example.org', country: 'TN' },
    work: { title: 'Noise', statement: '', altText: '', language: 'en' },
    poster: { bytes, sha256, type: 'image/jpeg', fileName: 'noise.jpg' },
  }
}

async function untilChecked(client: Client, sent: Array<Committed>): Promise<void> {
  for (const one of sent) {
    while ((await client.stateOf(one)) === 'checking') {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}
