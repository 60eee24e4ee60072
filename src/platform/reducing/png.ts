import { Broken } from '../../files/broken.ts'
import { inflated } from '../../files/inflating.ts'
import { Reader } from '../../files/reader.ts'
import type { Source } from '../../files/source.ts'
import { layoutOf } from './png/layout.ts'
import { Lines } from './png/lines.ts'
import { unpackingOf } from './png/pixels.ts'
import { NotReducedError, type Reduced, reducedAsStored } from './reduced.ts'
import { Shrinking } from './shrinking.ts'

const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * Inflates a PNG row by row into a picture of at most 2560 pixels across; of an animation the
 * picture that stands for it. Interlaced ones are not understood: they come in seven passes over the
 * whole, which cannot be held. Throws `NotReducedError`.
 */
export async function reducePng(source: Source, orientation = 1): Promise<Reduced> {
  try {
    return await reduce(source, orientation)
  } catch (error) {
    if (error instanceof NotReducedError) throw error
    if (error instanceof Broken || error instanceof TypeError) throw new NotReducedError('damaged')
    throw error
  }
}

async function reduce(source: Source, orientation: number): Promise<Reduced> {
  const layout = await layoutOf(new Reader(source))
  const { width, height, bits, colourType, interlaced } = layout.header
  if (interlaced) throw new NotReducedError('not-understood')

  const perPixel = samples[colourType] * bits
  const lines = new Lines(Math.ceil((width * perPixel) / 8), Math.max(1, perPixel / 8))
  const { channels, unpack } = unpackingOf(layout)
  const size = reducedAsStored(layout.header, orientation)
  const shrinking = new Shrinking({ width, height }, size, channels)
  const row = new Uint8Array(width * channels)
  for await (const bytes of inflated(layout.data())) {
    lines.add(bytes, (line) => {
      unpack(line, row)
      shrinking.take(row)
    })
    if (shrinking.isWhole) break
  }
  if (!shrinking.isWhole) throw new NotReducedError('damaged')

  const alpha = channels === 2 || channels === 4
  if (alpha) divide(shrinking.samples, channels)
  const model = channels <= 2 ? 'grey' : 'rgb'
  return { ...size, model, alpha, samples: shrinking.samples, profile: layout.profile }
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
