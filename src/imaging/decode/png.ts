import { inflated } from '../../formats/inflating.ts'
import { MalformedFileError } from '../../formats/malformed-file.ts'
import type { Source } from '../../formats/source.ts'
import { readInterlaced } from './png/interlaced.ts'
import { type Layout, layoutOf } from './png/layout.ts'
import { linesOf } from './png/lines.ts'
import { type Unpacking, unpackingOf } from './png/pixels.ts'
import { NotReducedError, type Reduced, reducedAsStored } from './reduced.ts'
import { Shrinking } from './shrinking.ts'

/**
 * Inflates a PNG row by row into a picture of at most 2560 pixels across, upright as `orientation`
 * says; of an animation the picture that stands for it. Throws `NotReducedError`.
 */
export async function reducePng(source: Source, orientation = 1): Promise<Reduced> {
  try {
    return await reduce(source, orientation)
  } catch (error) {
    if (error instanceof NotReducedError) throw error
    const isTooLong = error instanceof MalformedFileError && error.fault === 'too-long'
    if (isTooLong) throw new NotReducedError('too-much')
    if (error instanceof MalformedFileError || error instanceof TypeError)
      throw new NotReducedError('damaged')
    throw error
  }
}

async function reduce(source: Source, orientation: number): Promise<Reduced> {
  const layout = await layoutOf(source)
  const { width, interlaced } = layout.header
  const unpacking = unpackingOf(layout)
  const { channels } = unpacking
  const size = reducedAsStored(layout.header, orientation)
  const shrinking = new Shrinking(layout.header, size, channels)
  const row = new Uint8Array(width * channels)
  const take = () => shrinking.take(row)
  if (interlaced) await readInterlaced(source.size, layout, unpacking, row, take)
  else await readInOrder(layout, unpacking, row, take)
  if (!shrinking.isWhole) throw new NotReducedError('damaged')

  const alpha = channels === 2 || channels === 4
  if (alpha) divide(shrinking.samples, channels)
  const model = channels <= 2 ? 'grey' : 'rgb'
  return { ...size, model, alpha, samples: shrinking.samples, profile: layout.profile }
}

async function readInOrder(
  { header, data }: Layout,
  { unpack }: Unpacking,
  row: Uint8Array,
  take: () => void,
): Promise<void> {
  const lines = linesOf(header, header.width)
  let left = header.height
  for await (const bytes of inflated(data())) {
    lines.add(bytes, (line) => {
      left -= 1
      unpack(line, row)
      take()
    })
    if (left <= 0) break
  }
}

/** Takes the transparency out of the colours again. */
function divide(samples: Uint8Array, channels: number): void {
  for (let at = 0; at < samples.length; at += channels) {
    const alpha = samples[at + channels - 1] ?? 0
    if (alpha === 255 || alpha === 0) continue
    for (let channel = at; channel < at + channels - 1; channel += 1) {
      samples[channel] = Math.min(255, ((samples[channel] ?? 0) * 255) / alpha + 0.5)
    }
  }
}
