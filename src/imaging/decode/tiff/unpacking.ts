import { inflated } from '../../../formats/inflating.ts'
import type { Reader } from '../../../formats/reader.ts'
import type { Range } from '../../../formats/tiff/layout.ts'
import { NotReducedError } from '../reduced.ts'
import { unpackFax } from './fax.ts'
import { unpackJpeg } from './jpeg-pieces.ts'
import type { Lines } from './lines.ts'
import { Lzw } from './lzw.ts'
import { PackBits } from './packbits.ts'
import type { Page } from './page.ts'

/** A whole strip of fax is held; one of 100 megapixels is seldom a tenth of this. */
const mostFax = 24 * 1024 * 1024
/** Packed bytes between two pauses at the most: with LZW, 4 KB become 11 MB at the most. */
const mostAtOnce = 4096

/** Unpacks one strip or tile into its rows. One that ends before they are whole is damaged. */
export async function unpack(
  reader: Reader,
  page: Page,
  range: Range,
  lines: Lines,
): Promise<void> {
  const compressed = pieces(reader, range, page.isReversed)
  switch (page.layout.compression) {
    case 1:
      for await (const bytes of compressed) {
        lines.add(bytes)
        if (lines.isWhole) break
        await lines.pauseWhenDue()
      }
      break
    case 5:
      await take(new Lzw(), compressed, lines)
      break
    case 7:
      await unpackJpeg(reader, page, range, lines)
      break
    case 32773:
      await take(new PackBits(), compressed, lines)
      break
    case 8:
    case 32946:
      await inflate(compressed, lines)
      break
    default: {
      if (range.to - range.from > mostFax) throw new NotReducedError('too-much')
      const whole = new Uint8Array(range.to - range.from)
      let filled = 0
      for await (const bytes of compressed) {
        whole.set(bytes, filled)
        filled += bytes.length
      }
      await unpackFax(whole, page, lines)
    }
  }
  if (!lines.isWhole) throw new NotReducedError('damaged')
  await lines.pauseWhenDue()
}

async function take(
  unpacker: Lzw | PackBits,
  compressed: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  lines: Lines,
): Promise<void> {
  for await (const bytes of compressed) {
    for (let at = 0; at < bytes.length && !lines.isWhole; at += mostAtOnce) {
      unpacker.take(bytes.subarray(at, at + mostAtOnce), lines)
      await lines.pauseWhenDue()
    }
    if (lines.isWhole) break
  }
}

/** What follows the end of the data inside a strip is let go, as every reader does. */
async function inflate(
  compressed: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  lines: Lines,
): Promise<void> {
  try {
    for await (const bytes of inflated(compressed)) {
      lines.add(bytes)
      if (lines.isWhole) break
      await lines.pauseWhenDue()
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new NotReducedError('damaged')
  }
}

/** The bytes of a range as they come; each piece is valid until the next. */
async function* pieces(
  reader: Reader,
  { from, to }: Range,
  isReversed: boolean,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let at = from
  while (at < to) {
    const ahead = await reader.ahead(at)
    const bytes = ahead.subarray(0, to - at)
    at += bytes.length
    yield isReversed ? reversed(bytes) : bytes
  }
}

const mirrored = new Uint8Array(256).map((_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit)
  return turned
})

function reversed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const turned = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) turned[at] = mirrored[bytes[at] ?? 0] ?? 0
  return turned
}
