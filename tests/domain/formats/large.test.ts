import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import type { Source } from '../../../src/formats/source.ts'
import { inserted, joined, jpegSegment } from '../../support/broken-files.ts'
import { secret } from '../../support/secrets-planted.ts'

const MiB = 1024 * 1024

/** A piece of coded data such as a camera makes: every byte value, with each FF stuffed. */
const coded = Uint8Array.from({ length: MiB }, (_, at) => {
  const value = (at * 2_654_435_761) >>> 24
  return (at * 40_503) % 256 === 0 ? 0xff : value === 0xff ? 0xfe : value
}).map((byte, at, all) => (all[at - 1] === 0xff ? 0 : byte))

/** A JPEG of `size` bytes in all that is nowhere in memory, and what was asked of it. */
async function aLargeJpeg(size: number): Promise<{ source: Source; requests: Array<number> }> {
  const create = { width: 8000, height: 8000, channels: 3, background: '#2a6' } as const
  const small = new Uint8Array(await sharp({ create }).jpeg({ quality: 1 }).toBuffer())
  const scan = small.findIndex((byte, at) => byte === 0xff && small[at + 1] === 0xda)
  const head = inserted(small.subarray(0, scan + 14), 2, jpegSegment(0xfe, secret))
  const end = joined(new Uint8Array([0, 0xff, 0xd9]))
  const requests: Array<number> = []
  const tail = size - end.length
  const read = async (offset: number, length: number) => {
    requests.push(length)
    const bytes = new Uint8Array(Math.min(length, size - offset))
    for (let at = offset; at < offset + bytes.length; ) {
      const [piece, from] =
        at < head.length
          ? [head, at]
          : at < tail
            ? [coded.subarray(0, tail - at + ((at - head.length) % MiB)), (at - head.length) % MiB]
            : [end, at - tail]
      const wanted = piece.subarray(from, from + offset + bytes.length - at)
      bytes.set(wanted, at - offset)
      at += wanted.length
    }
    return bytes
  }
  return { source: { size, read }, requests }
}

test('a JPEG of 64 MB is walked to its end in a few windows, none of them above 4 MiB', async () => {
  const { source, requests } = await aLargeJpeg(64 * MiB)

  expect(await readFacts(source)).toMatchObject({ ok: true, value: { width: 8000, height: 8000 } })
  expect(Math.max(...requests)).toBeLessThanOrEqual(4 * MiB)
  expect(requests.length).toBeLessThan(40)
})

test('a plan for a JPEG of 64 MB holds none of its bytes', async () => {
  const { source, requests } = await aLargeJpeg(64 * MiB)

  const cleaned = await clean(source, 'jpeg')

  expect(cleaned?.removed).toEqual(['description'])
  expect(cleaned?.plan.filter((piece) => piece instanceof Uint8Array)).toEqual([])
  expect(cleaned?.size).toBe(source.size - secret.length - 4)
  expect(Math.max(...requests)).toBeLessThanOrEqual(4 * MiB)
})
