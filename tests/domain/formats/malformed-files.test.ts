import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { FileFault } from '../../../src/formats/facts.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import {
  emptyArchive,
  inserted,
  joined,
  jpegSegment,
  number,
  pngChunk,
  webpChunk,
} from '../../support/broken-files.ts'
import { aPicture } from '../../support/sharp-pictures.ts'
import { source } from '../../support/sources.ts'
import { described, short, tiffOf } from '../../support/tiffs.ts'

const picture = aPicture(64, 48, 99)
const jpeg = new Uint8Array(await picture.clone().jpeg().toBuffer())
const png = new Uint8Array(await picture.clone().png().toBuffer())
const webp = new Uint8Array(await picture.clone().webp().toBuffer())
const tiff = new Uint8Array(await picture.clone().tiff({ compression: 'lzw' }).toBuffer())
const plainTiff = new Uint8Array(await picture.clone().tiff({ compression: 'none' }).toBuffer())

async function faultOf(file: Uint8Array): Promise<FileFault | 'none'> {
  const facts = await readFacts(source(file))
  return facts.ok ? 'none' : facts.refusal
}

/** A PNG of one colour, whatever its header says of its size. */
function aPng(width: number, height: number, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = joined(number(width), number(height), new Uint8Array([8, 2, 0, 0, 0]))
  const signature = png.subarray(0, 8)
  const packed = pngChunk('IDAT', deflateSync(data))
  return joined(signature, pngChunk('IHDR', header), packed, pngChunk('IEND', ''))
}

/** A JPEG that is so many bytes larger than a size that 16 divides. */
function over(rest: number): Uint8Array<ArrayBuffer> {
  const filler = 'x'.repeat((rest + 16 - ((jpeg.length + 4) % 16)) % 16)
  return inserted(jpeg, 2, jpegSegment(0xfe, filler))
}

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['web page', '<!doctype html><title>Poster</title>'],
  ['archive', 'PK\x03\x04 and so on'],
  ['Windows program', 'MZ\x90\x00\x03'],
  ['Linux program', '\x7fELF\x02\x01'],
  ['script', '#!/bin/sh\necho'],
  ['GIF', 'GIF89a=1/*'],
  ['Photoshop file', '8BPS\0\x01\0\0\0\0'],
  ['Illustrator file', '%!PS-Adobe-3.0'],
  ['nothing at all', ''],
])('a %s is no picture', async (_, text) => {
  expect(await faultOf(Buffer.from(text, 'latin1'))).toBe('not-a-picture')
})

test.each([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
  ['uncompressed TIFF', plainTiff],
  ['LZW TIFF', tiff],
])('a sound %s has no fault, and one that breaks off is damaged', async (_, file) => {
  expect(await faultOf(file)).toBe('none')
  for (const part of [0.3, 0.6, 0.95]) {
    expect(await faultOf(file.slice(0, file.length * part))).toBe('damaged')
  }
  expect(await faultOf(file.slice(0, -1))).toBe('damaged')
})

test.each([
  ['a JPEG that lacks its end', jpeg.slice(0, -2)],
  ['a JPEG with loose bytes between its segments', inserted(jpeg, 20, 'loose')],
  ['a JPEG without a frame', joined(jpeg.subarray(0, 20), new Uint8Array([0xff, 0xd9]))],
  ['a PNG that lacks IEND', png.slice(0, -12)],
  [
    'a PNG with a chunk that nobody knows and everybody must',
    inserted(png, 33, pngChunk('NEED', 'x')),
  ],
  [
    'a PNG with a wrong checksum',
    Uint8Array.from(png, (byte, at) => (at === 18 ? byte ^ 1 : byte)),
  ],
  ['a PNG with half of its rows', aPng(64, 48, new Uint8Array(193 * 24))],
  [
    'a WebP that claims to be longer',
    Uint8Array.from(webp, (byte, at) => (at === 5 ? byte + 1 : byte)),
  ],
])('%s is damaged', async (_, file) => {
  expect(await faultOf(file)).toBe('damaged')
})

const jpegs = Array.from({ length: 16 }, (_, rest): [string, Uint8Array] => [
  `a JPEG of ${rest} bytes over a round size`,
  over(rest),
])

test.each([...jpegs, ['a PNG', png], ['a WebP', webp]])(
  '%s may be padded with zeros, and with nothing else',
  async (_, file) => {
    expect(await faultOf(joined(file, new Uint8Array(300_000)))).toBe('none')
    expect(await faultOf(joined(file, 'what is this, then'))).toBe('trailing-data')
    expect(await faultOf(joined(file, new Uint8Array(300_000), 'far away'))).toBe('trailing-data')
    expect(await faultOf(joined(file, '<html><script>alert(1)</script>'))).toBe('two-kinds')
    expect(await faultOf(joined(file, 'MZ\x90 a program'))).toBe('two-kinds')
    expect(await faultOf(joined(file, emptyArchive))).toBe('two-kinds')
  },
)

test('a PNG whose data goes on after its last row has something after its end', async () => {
  expect(await faultOf(aPng(64, 48, new Uint8Array(193 * 48 + 9)))).toBe('trailing-data')
})

test.each(['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis'])(
  'a picture that a phone saved as %s is known for what it is',
  async (brand) => {
    expect(await faultOf(joined('\0\0\0\x18ftyp', brand, '\0\0\0\0'))).toBe('heif')
  },
)

test('a film is no picture of a phone', async () => {
  expect(await faultOf(joined('\0\0\0\x18ftypqt  \0\0\0\0'))).toBe('not-a-picture')
})

test('a camera may fill a JPEG up to a round size with what lay in its memory', async () => {
  for (const count of [1, 3, 7, 15]) {
    const scrap = new Uint8Array(count).fill(0x14)
    expect(await faultOf(joined(over(16 - count), scrap))).toBe('none')
    expect(await faultOf(joined(over(15 - count), scrap))).toBe('trailing-data')
  }
  expect(await faultOf(joined(over(0), 'a round sentence'))).toBe('trailing-data')
  expect(await faultOf(joined(over(1), '#!/bin/sh;rm -r'))).toBe('two-kinds')
  expect(await faultOf(joined(over(1), '\0<script>eval('))).toBe('two-kinds')
})

test('a Samsung trailer behind a JPEG is taken', async () => {
  const block = joined(new Uint8Array([0, 0, 1, 10, 14, 0, 0, 0]), 'Image_UTC_Data1700000000000')
  const entry = Buffer.alloc(12)
  entry.writeUInt16LE(0x0a01, 2)
  entry.writeUInt32LE(block.length, 4)
  entry.writeUInt32LE(block.length, 8)
  const directory = joined('SEFH', new Uint8Array([101, 0, 0, 0, 1, 0, 0, 0]), entry)
  const end = Buffer.alloc(4)
  end.writeUInt32LE(directory.length)

  expect(await faultOf(joined(jpeg, block, directory, end, 'SEFT'))).toBe('none')
  expect(await faultOf(joined(jpeg, 'not listed', block, directory, end, 'SEFT'))).toBe(
    'trailing-data',
  )
})

/** Two pictures in one file, the second named by a directory in the first (CIPA DC-007). */
function twoPictures(second: Uint8Array): Uint8Array<ArrayBuffer> {
  const list = Buffer.alloc(8 + 2 + 12 + 4 + 32)
  list.write('MM\0*')
  list.writeUInt32BE(8, 4)
  list.writeUInt16BE(1, 8)
  list.writeUInt16BE(0xb002, 10)
  list.writeUInt16BE(7, 12)
  list.writeUInt32BE(32, 14)
  list.writeUInt32BE(26, 18)
  // Places are counted from the directory, which stands behind FFD8, a marker, a length and `MPF`.
  const first = jpeg.length + 8 + list.length
  list.writeUInt32BE(first, 30)
  list.writeUInt32BE(second.length, 46)
  list.writeUInt32BE(first - 2 - 8, 50)
  return joined(inserted(jpeg, 2, jpegSegment(0xe2, joined('MPF\0', list))), second)
}

test('a second picture behind a JPEG is taken when the first one names it', async () => {
  expect(await faultOf(twoPictures(jpeg))).toBe('none')
  expect(await faultOf(joined(twoPictures(jpeg), new Uint8Array(999)))).toBe('none')
  expect(await faultOf(joined(twoPictures(jpeg), 'and more than that'))).toBe('trailing-data')
  expect(await faultOf(joined(jpeg, jpeg))).toBe('trailing-data')
})

test('a gain map behind a JPEG is taken when its XMP names it', async () => {
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x><Item Item:Semantic="GainMap" Item:Length="${jpeg.length}"/></x>`

  expect(await faultOf(joined(inserted(jpeg, 2, jpegSegment(0xe1, xmp)), jpeg))).toBe('none')
})

test('the film of a motion photo is taken when its XMP names it, whatever else it names', async () => {
  const film = joined('\0\0\0\x18ftypmp42', new Uint8Array(500).fill(7))
  const names = `Item:Length="${film.length}" GCamera:MicroVideoOffset="${film.length}"`
  const xmp = jpegSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x ${names}/>`)

  expect(await faultOf(joined(inserted(jpeg, 2, xmp), film))).toBe('none')
  expect(await faultOf(joined(inserted(jpeg, 2, xmp), 'more', film))).toBe('trailing-data')
})

test('a WebP without the last byte of padding is no worse for it', async () => {
  const odd = joined(webp.subarray(8), webpChunk('EXIF', 'odd')).slice(0, -1)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(odd.length)

  expect(await faultOf(joined('RIFF', size, odd))).toBe('none')
})

test.each([
  ['a JPEG with a page in its comment', inserted(jpeg, 2, jpegSegment(0xfe, '<html><body>Hi'))],
  [
    'a JPEG with a script in a segment of its own',
    inserted(jpeg, 2, jpegSegment(0xe9, '*/=1;<script>')),
  ],
  [
    'a JPEG whose head is a comment in JavaScript',
    inserted(jpeg, 2, jpegSegment(0xe0, 'x'.repeat(0x2f2a - 2))),
  ],
  ['a JPEG that is a PDF', inserted(jpeg, 2, jpegSegment(0xfe, '%PDF-1.4 1 0 obj'))],
  ['a PNG with a page in its text', inserted(png, 33, pngChunk('tEXt', 'Comment\0<svg onload=x>'))],
  [
    'a PNG with a packed page',
    inserted(png, 33, pngChunk('zTXt', joined('Comment\0\0', deflateSync('<!DOCTYPE html>')))),
  ],
  [
    'a JPEG with an archive in its last comment',
    inserted(jpeg, jpeg.length - 2, jpegSegment(0xfe, joined(emptyArchive))),
  ],
  ['a TIFF that ends as an archive', joined(tiff, emptyArchive)],
  ['a TIFF that a page follows', joined(tiff, '<html>')],
])('%s is two kinds of file', async (_, file) => {
  expect(await faultOf(file)).toBe('two-kinds')
})

test('a WebP with a page in a chunk that nobody knows is two kinds of file', async () => {
  const body = joined(webp.subarray(8), webpChunk('page', '<script>'))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)

  expect(await faultOf(joined('RIFF', size, body))).toBe('two-kinds')
})

test('what an artist writes about her poster is no page', async () => {
  const comment = jpegSegment(0xfe, 'Women < men? No: a > b, <3')

  expect(await faultOf(inserted(jpeg, 2, comment))).toBe('none')
})

test.each([
  ['a PNG of a few bytes that claims a wall', aPng(30_000, 30_000, new Uint8Array(1000))],
  ['a PNG that unfolds far beyond its size', aPng(64, 48, new Uint8Array(50_000_000))],
  [
    'a PNG whose text unfolds',
    inserted(
      png,
      33,
      pngChunk('zTXt', joined('Comment\0\0', deflateSync(new Uint8Array(50_000_000)))),
    ),
  ],
  [
    'a PNG whose profile unfolds',
    inserted(png, 33, pngChunk('iCCP', joined('icc\0\0', deflateSync(new Uint8Array(50_000_000))))),
  ],
])('%s is a bomb', async (_, file) => {
  expect(await faultOf(file)).toBe('bomb')
})

test('a JPEG that claims a wall and holds a stamp is a bomb', async () => {
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
  const claimed = jpeg.slice()
  claimed.set([0x75, 0x30, 0x75, 0x30], frame + 5)

  expect(await faultOf(claimed)).toBe('bomb')
})

test('a TIFF that claims a wall and holds a stamp is a bomb', async () => {
  const fields = described([30_000, 30_000], [8], 1, [short(259, 5)])

  expect(await faultOf(tiffOf([{ fields, pieces: [new Uint8Array(10)] }]))).toBe('bomb')
})

test('a TIFF whose pages go in a circle or whose tags never end is a bomb', async () => {
  const circle = Buffer.from(tiff)
  const directory = circle.readUInt32LE(4)
  circle.writeUInt32LE(directory, directory + 2 + 12 * circle.readUInt16LE(directory))
  const endless = Buffer.from(tiff)
  endless.writeUInt16LE(0xffff, directory)

  expect(await faultOf(circle)).toBe('bomb')
  expect(await faultOf(endless)).toBe('bomb')
})
