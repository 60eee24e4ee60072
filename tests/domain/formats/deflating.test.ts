import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Deflater, deflated } from '../../../src/formats/deflate/deflater.ts'

/** The same throws every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}

/** Bytes of which some come far more often than others, the more so the larger `power`. */
function uneven(length: number, power: number): Uint8Array<ArrayBuffer> {
  const random = dice(length + power)
  return new Uint8Array(length).map(() => Math.floor(random() ** power * 256))
}

/** Each byte as often as the two before it together: codes would become longer than they may. */
function rabbits(): Uint8Array<ArrayBuffer> {
  const bytes: Array<number> = []
  for (let [one, other, byte] = [1, 1, 0]; bytes.length + one < 65_000; byte += 1) {
    for (let count = 0; count < one; count += 1) bytes.push(byte)
    ;[one, other] = [other, one + other]
  }
  const random = dice(7)
  return Uint8Array.from(
    bytes
      .map((byte) => ({ byte, place: random() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ byte }) => byte),
  )
}

const content = new TextEncoder().encode(
  Array.from({ length: 20_000 }, (_, at) => `${(at * 7) % 613} ${(at * 31) % 419} l\n`).join(''),
)

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['zeros', new Uint8Array(400_000)],
  ['noise', uneven(200_000, 1)],
  ...[2, 5, 9, 30].map((power): [string, Uint8Array] => ['uneven', uneven(150_000 + power, power)]),
  ['the most uneven bytes', rabbits()],
  ['lines of a drawing', content],
  ['what comes again from as far away as it may', twice(uneven(32_768, 1))],
  ['what comes again from too far away', twice(uneven(32_769, 1))],
])('%s comes out of zlib as it was packed', (_, bytes) => {
  expect(Buffer.from(bytes).equals(inflateSync(deflated(bytes)))).toBe(true)
})

test('what repeats itself is packed as small as others pack it, and pieces make no difference', () => {
  const packed = deflated(content)
  const deflater = new Deflater()
  for (let at = 0; at < content.length; at += 1013) deflater.add(content.subarray(at, at + 1013))

  expect(packed.length).toBeLessThan(deflateSync(content).length * 1.15)
  expect(deflater.finished()).toEqual(packed)
})

function twice(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes, ...bytes])
}
