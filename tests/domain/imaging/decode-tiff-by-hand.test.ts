import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/source.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { lcms } from '../../support/lcms.ts'
import { described, type Field, short, sixteen, strips, tiffOf } from '../../support/tiffs.ts'

const samplesOf = async (bytes: Uint8Array<ArrayBuffer>) => [
  ...(await reduceTiff(sourceOf(bytes), lcms)).samples,
]

const [width, height] = [5, 7]
const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 37) % 256)
const size: [number, number] = [width, height]
const eights = [8, 8, 8]

function page(bits: Array<number>, photometric: number, more: Array<Field> = []) {
  return described(size, bits, photometric, [short(278, 3), ...more])
}

test('the bytes may come in either order', async () => {
  for (const little of [true, false]) {
    const pieces = strips(
      sixteen(
        Array.from(rgb, (value) => value * 257),
        little,
      ),
      width * 6,
      3,
    )
    const bytes = tiffOf([{ fields: page([16, 16, 16], 2), pieces }], little)

    expect(await samplesOf(bytes)).toEqual([...rgb])
  }
})

test('planes that lie one after the other are put together', async () => {
  const planes = [0, 1, 2].map((plane) => rgb.filter((_, at) => at % 3 === plane))
  const pieces = planes.flatMap((plane) => strips(plane, width, 3))
  const bytes = tiffOf([{ fields: page(eights, 2, [short(284, 2)]), pieces }])

  expect(await samplesOf(bytes)).toEqual([...rgb])
})

test('planes in tiles, of 16 bits, from the other end, are too', async () => {
  const tile = 16
  const pieces = [0, 1, 2].map((plane) => {
    const piece = new Uint8Array(tile * tile * 2)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = (y * tile + x) * 2
        piece.fill(rgb[(y * width + x) * 3 + plane] ?? 0, at, at + 2)
      }
    }
    return piece
  })
  const fields = described(size, [16, 16, 16], 2, [
    short(284, 2),
    short(322, tile),
    short(323, tile),
  ])
  const bytes = tiffOf([{ fields, pieces, isTiled: true }], false)

  expect(await samplesOf(bytes)).toEqual([...rgb])
})

test('white can be the lowest value, and bits be counted from the right', async () => {
  const rows = new Uint8Array([0b10110_000, 0b00001_000])
  const reversed = new Uint8Array([0b00001101, 0b00010000])
  const black = [0, 255, 0, 0, 255, 255, 255, 255, 255, 0]
  const two = (photometric: number, more: Array<Field>) =>
    described([5, 2], [1], photometric, [short(278, 2), ...more])

  const white = tiffOf([{ fields: two(0, []), pieces: [rows] }])
  const right = tiffOf([{ fields: two(0, [short(266, 2)]), pieces: [reversed] }])
  const light = tiffOf([{ fields: two(1, []), pieces: [rows] }])

  expect(await samplesOf(white)).toEqual(black)
  expect(await samplesOf(right)).toEqual(black)
  expect(await samplesOf(light)).toEqual(black.map((value) => 255 - value))
})

test('a palette gives the colours, with 8 bits in it or 16', async () => {
  const colours = [10, 20, 30, 40, 0, 100, 200, 250, 255, 0, 1, 2]
  for (const scale of [1, 257]) {
    const fields = described([4, 1], [2], 3, [
      short(278, 1),
      short(320, ...colours.map((value) => value * scale)),
    ])
    const bytes = tiffOf([{ fields, pieces: [new Uint8Array([0b00011011])] }])

    expect(await samplesOf(bytes)).toEqual([10, 0, 255, 20, 100, 0, 30, 200, 1, 40, 250, 2])
  }
})

test('the first page that is not a small copy is shown', async () => {
  const small = { tag: 254, type: 4, values: [1] } as const
  const one = (shade: number, more: Array<Field> = []) => ({
    fields: described([1, 1], [8], 1, [short(278, 1), ...more]),
    pieces: [new Uint8Array([shade])],
  })

  expect(await samplesOf(tiffOf([one(10, [small]), one(20), one(30)]))).toEqual([20])
})

test('of more samples than colours only transparency counts, premultiplied or not', async () => {
  const pixel = new Uint8Array([100, 50, 20, 128, 7])
  const five = (kind: number) =>
    tiffOf([
      {
        fields: described([1, 1], [8, 8, 8, 8, 8], 2, [short(278, 1), short(338, kind, 0)]),
        pieces: [pixel],
      },
    ])

  expect(await samplesOf(five(2))).toEqual([100, 50, 20, 128])
  expect(await samplesOf(five(1))).toEqual([199, 100, 40, 128])
  expect(await samplesOf(five(0))).toEqual([100, 50, 20])
})

test('light in fractions gets the curve of the screen', async () => {
  const view = new DataView(new ArrayBuffer(12))
  for (const [at, value] of [0, 0.2158605, 1].entries()) view.setFloat32(at * 4, value, true)
  const fields = described([1, 1], [32, 32, 32], 2, [short(278, 1), short(339, 3, 3, 3)])
  const bytes = tiffOf([{ fields, pieces: [new Uint8Array(view.buffer)] }])

  expect(await samplesOf(bytes)).toEqual([0, 128, 255])
})

test('the oldest way of LZW is read too', async () => {
  // Codes 256, 1, 2, 1, 257 with nine bits each, from the right.
  const codes = [256, 1, 2, 1, 257]
  const packed = new Uint8Array(6)
  for (const [index, code] of codes.entries()) {
    for (let bit = 0; bit < 9; bit += 1) {
      const at = index * 9 + bit
      packed[at >> 3] = (packed[at >> 3] ?? 0) | (((code >> bit) & 1) << (at & 7))
    }
  }
  const fields = described([3, 1], [8], 1, [short(259, 5), short(278, 1)])

  expect(await samplesOf(tiffOf([{ fields, pieces: [packed] }]))).toEqual([1, 2, 1])
})

test('fractions are put together again whose bytes were taken apart', async () => {
  const view = new DataView(new ArrayBuffer(12))
  for (const [at, value] of [0, 0.2158605, 1].entries()) view.setFloat32(at * 4, value)
  const whole = new Uint8Array(view.buffer)
  const apart = Uint8Array.from(
    { length: 12 },
    (_, at) => whole[(at % 3) * 4 + Math.floor(at / 3)] ?? 0,
  )
  const differences = apart.map((value, at) => value - (at > 0 ? (apart[at - 1] ?? 0) : 0))
  const stored = await new Response(
    new Blob([differences]).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer()
  const fields = described([3, 1], [32], 1, [
    ...[short(259, 8), short(278, 1), short(317, 3), short(339, 3)],
  ])

  for (const little of [true, false]) {
    const bytes = tiffOf([{ fields, pieces: [new Uint8Array(stored)] }], little)
    expect(await samplesOf(bytes)).toEqual([0, 128, 255])
  }
})

test('CMYK looks the same with 8 bits, with 16, in planes, and beneath transparency', async () => {
  const inks = Uint8Array.from({ length: 4 * 6 }, (_, at) => (at * 53) % 256)
  const six: [number, number] = [6, 1]
  const four = (bits: number) => [bits, bits, bits, bits]
  const rows = short(278, 1)
  const planes = [0, 1, 2, 3].map((plane) => inks.filter((_, at) => at % 4 === plane))
  const opaque = Uint8Array.from({ length: 30 }, (_, at) =>
    at % 5 === 4 ? 255 : (inks[Math.floor(at / 5) * 4 + (at % 5)] ?? 0),
  )
  const plain = await samplesOf(
    tiffOf([{ fields: described(six, four(8), 5, [rows]), pieces: [inks] }]),
  )

  const deep = sixteen(Array.from(inks, (value) => value * 257))
  const parted = described(six, four(8), 5, [rows, short(284, 2)])
  const covered = described(six, [...four(8), 8], 5, [rows, short(338, 2)])
  expect(
    await samplesOf(tiffOf([{ fields: described(six, four(16), 5, [rows]), pieces: [deep] }])),
  ).toEqual(plain)
  expect(await samplesOf(tiffOf([{ fields: parted, pieces: planes }]))).toEqual(plain)
  expect(await samplesOf(tiffOf([{ fields: covered, pieces: [opaque] }]))).toEqual(
    [0, 1, 2, 3, 4, 5].flatMap((pixel) => [...plain.slice(pixel * 3, pixel * 3 + 3), 255]),
  )
})

test('what lies on its side is as wide as it will stand, whichever way it is turned', async () => {
  const { width: across, height: down } = await reduceTiff(sourceOf(lying(6)), lcms)
  const standing = await reduceTiff(sourceOf(lying(1)), lcms)

  expect([across, down]).toEqual([3000, 30])
  expect([standing.width, standing.height]).toEqual([2560, 26])
})

function lying(orientation: number): Uint8Array<ArrayBuffer> {
  const fields = described([3000, 30], [8], 1, [short(274, orientation), short(278, 30)])
  return tiffOf([{ fields, pieces: [new Uint8Array(90_000)] }])
}

const wide: [number, number] = [8000, 6000]

/** Runs of one byte, as PackBits writes them: two bytes for 128. */
function packBits(): Uint8Array {
  const row = [...Array.from({ length: 62 }, () => [0x81, 90]).flat(), 0xc1, 90]
  return Uint8Array.from({ length: row.length * wide[1] }, (_, at) => row[at % row.length] ?? 0)
}

/** One byte again and again, as LZW writes it: every code is one longer than the one before. */
function lzw(): Uint8Array {
  const bits: Array<number> = []
  const put = (code: number, width: number) => {
    for (let bit = width - 1; bit >= 0; bit -= 1) bits.push((code >> bit) & 1)
  }
  for (let made = 0; made < wide[0] * wide[1]; ) {
    put(256, made === 0 ? 9 : 12)
    put(90, 9)
    made += 1
    for (let code = 258, length = 2; code < 4094; code += 1, length += 1) {
      put(code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12)
      made += length
    }
  }
  return Uint8Array.from({ length: bits.length >> 3 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
}

test.each([
  ['LZW', 5, lzw],
  ['PackBits', 32773, packBits],
])(
  'others have their turns while a picture of one strip of %s is unpacked',
  async (_, compression, packed) => {
    const fields = described(wide, [8], 1, [short(259, compression), short(278, wide[1])])
    const bytes = tiffOf([{ fields, pieces: [packed()] }])
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    })
    const { samples } = await reduceTiff(sourceOf(bytes), lcms)
    clearInterval(counting)

    expect(new Set(samples)).toEqual(new Set([90]))
    expect(turns).toBeGreaterThan(5)
  },
)
