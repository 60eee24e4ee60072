import { afterAll, expect, test } from 'vitest'
import { BoundedReader, isFault } from '../../support/bounded.ts'
import type { ReaderName } from '../../support/bounded-worker.ts'
import { fuzzSamples } from '../../support/fuzz-samples.ts'
import { mutated } from '../../support/mutations.ts'

/**
 * `MINUTES=30 SEED=5 vitest run --project domain tests/domain/formats/hangs.test.ts` goes on for so
 * long. A fault names its seed: `RUNS=1` and the seed bring it again.
 */
const minutes = Number(process.env['MINUTES'] || 0)
const isAsked = minutes > 0 || Boolean(process.env['RUNS'])
const runs = minutes > 0 ? Number.POSITIVE_INFINITY : Number(process.env['RUNS'] || 25)
const first = Number(process.env['SEED'] || 20_261_124)
/** Of one kind of file. */
const mostMs = minutes > 0 ? (minutes * 60_000) / 8 : isAsked ? Number.POSITIVE_INFINITY : 1500
/** A fuzzed file is small. Others wait for their turn no longer than this, on a busy machine too. */
const longestHeld = 8000

const reader = new BoundedReader()
afterAll(() => reader.stop())

const pictures: Array<ReaderName> = ['facts', 'clean', 'reduce', 'header']
const readersOf: Record<string, Array<ReaderName>> = {
  jpeg: pictures,
  png: pictures,
  webp: pictures,
  tiff: pictures,
  pdf: ['facts', 'clean', 'draw'],
  icc: ['profile'],
  heif: ['facts', 'header'],
  receipt: ['receipt'],
}

const samples = await fuzzSamples()

test.each(Object.keys(readersOf))(
  'whatever is done to a file of the kind %s, an answer comes in time and in little memory',
  { timeout: 24 * 3600 * 1000 },
  async (kind) => {
    const files = samples[kind] ?? []
    const faults: Array<string> = []
    const begun = performance.now()
    let run = 0
    for (; run < runs && performance.now() - begun < mostMs; run += 1) {
      const seed = first + run
      const file = files[seed % files.length] ?? new Uint8Array()
      const other = files[(seed >> 3) % files.length] ?? file
      const bytes = mutated(file, other, seed)
      for (const name of readersOf[kind] ?? []) {
        const outcome = await reader.read(name, bytes)
        if (!isFault(outcome) && outcome.held < longestHeld) continue
        faults.push(`${name} of ${kind}, SEED=${seed} RUNS=1: ${JSON.stringify(outcome)}`)
        if (isAsked) console.error(faults.at(-1))
      }
    }
    if (isAsked) console.info(`${kind}: ${run} files, ${faults.length} faults`)
    expect(faults).toEqual([])
  },
)

test('a reader that never ends is ended, and the next file is read', async () => {
  const stuck = new BoundedReader(4000)
  expect(await stuck.read('forever', new Uint8Array())).toMatchObject({ outcome: 'hangs' })
  expect(await stuck.read('header', new Uint8Array(9))).toMatchObject({ outcome: 'false' })
  await stuck.stop()
})
