import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import type { Format } from '../../../src/formats/format.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import type { Source } from '../../../src/formats/source.ts'
import { planted } from '../../support/exiftool.ts'
import { everySecret, secret } from '../../support/secrets-planted.ts'
import { aPicture } from '../../support/sharp-pictures.ts'
import { carriedOut, holdsText, source } from '../../support/sources.ts'

const create = { width: 48, height: 32, channels: 3, background: '#2a6' } as const
const picture = aPicture(48, 32, 99)

async function animated(): Promise<Buffer> {
  const input = await sharp({ create: { ...create, width: 8, height: 8 } })
    .png()
    .toBuffer()
  const frames = sharp({ create: { ...create, height: 64, pageHeight: 32, background: '#fff' } })
  return frames
    .composite([{ input, top: 40, left: 5 }])
    .webp()
    .toBuffer()
}

async function secretFile(format: Format, made: Promise<Buffer>): Promise<[Format, Uint8Array]> {
  return [format, planted(await made, format, everySecret)]
}

const files = await Promise.all([
  secretFile('jpeg', picture.clone().withIccProfile('p3').jpeg({ progressive: true }).toBuffer()),
  secretFile('png', picture.clone().withIccProfile('p3').png().toBuffer()),
  secretFile('webp', picture.clone().webp().toBuffer()),
  secretFile('webp', animated()),
  secretFile('tiff', picture.clone().tiff({ compression: 'lzw' }).toBuffer()),
  secretFile('tiff', picture.clone().tiff({ compression: 'jpeg', tile: true }).toBuffer()),
])

/** A source that counts what is asked of it, so that a reader that goes in circles is found. */
function counted(bytes: Uint8Array): { source: Source; asked: () => number } {
  const plain = source(bytes)
  let asked = 0
  const read = (offset: number, length: number) => {
    asked += 1
    return plain.read(offset, length)
  }
  return { source: { size: plain.size, read }, asked: () => asked }
}

const damage = fc.record({
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat(7) }), {
    maxLength: 3,
  }),
  end: fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
})

function damaged(
  file: Uint8Array,
  { flips, end }: { flips: Array<{ at: number; bit: number }>; end: number },
): Uint8Array {
  const bytes = file.slice(0, Math.ceil(file.length * end))
  for (const { at, bit } of flips) {
    // Structure stands at the beginning; that is where damage is worth looking at.
    const place = Math.floor(at ** 2 * bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
  }
  return bytes
}

test.each(files)(
  'a %s with random damage never throws, never goes in circles and never lets a secret out',
  async (format, file) => {
    await fc.assert(
      fc.asyncProperty(damage, async (given) => {
        const bytes = damaged(file, given)
        const { source: looked, asked } = counted(bytes)
        await readFacts(looked)
        const cleaned = await clean(looked, format)
        expect(asked()).toBeLessThan(200)
        if (!cleaned) return

        const after = await carriedOut(cleaned.plan, looked)
        expect(after.length).toBe(cleaned.size)
        expect(holdsText(after, secret)).toBe(false)
        const again = await clean(source(after), format)
        expect(again).toEqual({
          plan: [{ from: 0, to: after.length }],
          size: after.length,
          removed: [],
        })
      }),
      { seed: 20261123, numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    )
  },
)
