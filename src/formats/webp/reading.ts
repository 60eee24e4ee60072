import { readExif } from '../exif/reading.ts'
import type { FileFacts } from '../facts.ts'
import { contents } from '../png/walking.ts'
import { refuseMarkup, refuseTrailer } from '../polyglots.ts'
import { descriptionOf } from '../profile.ts'
import type { Reader } from '../reader.ts'
import { exifIn, profileChunk, readStructure, type Webp } from './structure.ts'

/** What a WebP's chunks say of it. Throws {@link MalformedFileError}. */
export async function readWebp(reader: Reader): Promise<FileFacts> {
  const webp = await readStructure(reader)
  await refuseHiddenPages(reader, webp)
  for await (const bytes of contents(reader, webp.end, reader.size)) {
    const used = bytes.findIndex((byte) => ![0x00, 0x0a, 0x0d, 0x20].includes(byte))
    if (used !== -1) refuseTrailer(bytes.subarray(used, used + 4096))
  }
  const exifChunk = webp.chunks.find(({ type }) => type === 'EXIF')
  const exif = exifChunk && (await readExif(await exifIn(reader, exifChunk)))
  const profile = await profileChunk(reader, webp)
  return {
    format: 'webp',
    ...webp.size,
    orientation: exif?.orientation ?? 1,
    colour: 'rgb',
    bitsPerSample: 8,
    alpha: webp.alpha,
    profile: profile && descriptionOf(profile.bytes),
    pages: Math.max(1, webp.frames.length),
    dpi: exif?.dpi ?? null,
  }
}

const known = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP ', 'C2PA']

async function refuseHiddenPages(reader: Reader, webp: Webp): Promise<void> {
  for (const { type, data, length } of webp.chunks) {
    if (known.includes(type)) continue
    refuseMarkup(await reader.bytes(data, Math.min(length, 4 * 1024 * 1024)))
  }
}
