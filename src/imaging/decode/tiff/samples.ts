import type { Alpha, Row } from '../averaging.ts'
import { NotReducedError } from '../reduced.ts'
import type { Page } from './page.ts'

/** What the channels of a page mean. `lab`: L* from 0, a* and b* around the middle, as ICC has it. */
export type Model = 'grey' | 'rgb' | 'cmyk' | 'lab'

/** The pixels that a page is turned into: those of its samples that are shown, 8 or 16 bits each. */
export type Samples = {
  model: Model
  /** With the one for transparency, which is the last. */
  channels: number
  alpha: Alpha
  bits: 8 | 16
}

const colours = { grey: 1, rgb: 3, cmyk: 4, lab: 3 }
const inks = 1

export function samplesOf({ layout, isFloat }: Page): Samples {
  const model = modelOf(layout)
  const stored = layout.photometric === 3 ? 1 : colours[model]
  if (layout.samples < stored) throw new NotReducedError('damaged')
  const depth = layout.bits[0] ?? 1
  if (model !== 'grey' && layout.photometric !== 3 && depth < 8) throw notUnderstood()
  if (isFloat && model === 'cmyk') throw notUnderstood()
  if (layout.photometric === 3 && depth > 8) throw notUnderstood()
  const extra = layout.samples > stored ? layout.extra[0] : undefined
  const alpha = extra === 1 ? 'premultiplied' : extra === 2 ? 'straight' : 'none'
  return {
    model,
    channels: colours[model] + (alpha === 'none' ? 0 : 1),
    alpha,
    bits: depth > 8 ? 16 : 8,
  }
}

function modelOf({ photometric, inkSet, samples, compression }: Page['layout']): Model {
  switch (photometric) {
    case 0:
    case 1:
      return 'grey'
    case 2:
    case 3:
      return 'rgb'
    case 6:
      // Only in a JPEG, where it comes out as RGB.
      if (compression !== 7 || samples !== 3) throw notUnderstood()
      return 'rgb'
    case 5:
      if (inkSet !== inks || samples < 4) throw notUnderstood()
      return 'cmyk'
    case 8:
    case 9:
      return samples < 3 ? 'grey' : 'lab'
    default:
      throw notUnderstood()
  }
}

function notUnderstood(): NotReducedError {
  return new NotReducedError('not-understood')
}

/** A row of the result, empty. */
export function emptyRow({ bits }: Samples, length: number): Row {
  return bits === 8 ? new Uint8Array(length) : new Uint16Array(length)
}
