import { type Directory, fieldOf, type Tiff } from '../exif/directory.ts'
import { dpiOf, orientationOf } from '../exif/reading.ts'
import type { FileFacts } from '../facts.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { looksForeign, refuseMarkup } from '../polyglots.ts'
import { descriptionOf, profileIn } from '../profile.ts'
import type { Reader } from '../reader.ts'
import { type Layout, layoutOf, pieceSize, tags } from './layout.ts'
import { occupied } from './occupied.ts'
import { readStructure } from './structure.ts'

/** What a TIFF's directories say, with every strip and tile looked for. Throws {@link MalformedFileError}. */
export async function readTiff(reader: Reader): Promise<FileFacts> {
  const structure = await readStructure(reader)
  const { tiff, pages } = structure
  const layouts: Array<Layout> = []
  for (const page of pages) layouts.push(await layoutOf(tiff, page))
  const [page] = pages
  const [layout] = layouts
  if (!page || !layout) throw new MalformedFileError('damaged')
  for (const one of layouts) judgeSize(one)
  await refuseHiddenPages(reader, [...occupied(structure), ...layouts.flatMap((one) => one.ranges)])

  return {
    format: 'tiff',
    width: layout.width,
    height: layout.height,
    orientation: await orientationOf(tiff, page),
    colour: colourOf(layout),
    bitsPerSample: layout.bits[0] ?? 1,
    alpha: layout.extra.some((kind) => kind === 1 || kind === 2),
    profile: await profileOf(tiff, page),
    pages: pages.length,
    dpi: await dpiOf(tiff, page),
  }
}

/** How many times as large a packed byte can become. The fax codings know no end. */
const mostExpansion: Record<number, number> = { 5: 3000, 7: 4096, 8: 1032, 32773: 64, 32946: 1032 }

function judgeSize(layout: Layout): void {
  const isSubsampled = layout.photometric === 6
  const sizes = layout.ranges.map(({ from, to }) => to - from)
  const stored = sizes.reduce((sum, size) => sum + size, 0)
  if (stored === 0) throw new MalformedFileError('damaged')
  if (layout.compression === 1 && !isSubsampled) {
    const isShort = sizes.some((size, index) => size > 0 && size < pieceSize(layout, index))
    if (isShort) throw new MalformedFileError('damaged')
  }
  const unpacked = sizes.reduce((sum, size, index) => sum + (size && pieceSize(layout, index)), 0)
  const expansion = mostExpansion[layout.compression] ?? Number.POSITIVE_INFINITY
  if (unpacked > (stored + 64) * expansion) throw new MalformedFileError('bomb')
}

function colourOf(layout: Layout): FileFacts['colour'] {
  switch (layout.photometric) {
    case 0:
    case 1:
      return layout.bits[0] === 1 ? 'bilevel' : 'grey'
    case 2:
    case 6:
      return 'rgb'
    case 3:
      return 'indexed'
    case 5:
      return layout.inkSet === 1 && layout.samples >= 4 ? 'cmyk' : 'unknown'
    case 8:
    case 9:
    case 10:
      return 'lab'
    default:
      return 'unknown'
  }
}

const mostProfile = 16 * 1024 * 1024

async function profileOf(tiff: Tiff, page: Directory): Promise<string | null> {
  const field = fieldOf(page, tags.profile)
  if (!field || field.size > mostProfile) return null
  const profile = profileIn(await tiff.reader.bytes(field.at, field.size))
  return profile && descriptionOf(profile)
}

/** Looks before the first and behind the last byte that the structure uses. */
async function refuseHiddenPages(
  reader: Reader,
  used: Array<{ from: number; to: number }>,
): Promise<void> {
  const real = used.filter(({ from, to }) => to > from)
  const first = real.reduce((least, { from }) => Math.min(least, from), reader.size)
  const last = real.reduce((most, { to }) => Math.max(most, to), 8)
  if (first > 8) refuseMarkup(await reader.bytes(8, Math.min(first - 8, 4096)))
  if (last >= reader.size) return
  const tail = await reader.bytes(last, Math.min(reader.size - last, 4096))
  if (looksForeign(tail)) throw new MalformedFileError('two-kinds')
}
