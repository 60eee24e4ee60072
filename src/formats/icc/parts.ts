import { NotUnderstoodError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'
import { viewOf } from './tags.ts'

/** Bytes that a colour is computed from. */
export type Part = { from: number; to: number }

/** What a value needs goes on behind the profile's end. */
class Short extends Error {}

/**
 * Where the numbers of a value lie, by the way in which it is written. Empty where they break off:
 * such a value gives no colour. Throws {@link NotUnderstoodError} for ways that nobody here knows.
 */
export function partsOf(profile: Uint8Array, from: number): Array<Part> {
  try {
    return valueAt(profile, from)
  } catch (error) {
    if (error instanceof Short) return []
    throw error
  }
}

function valueAt(profile: Uint8Array, from: number): Array<Part> {
  const kind = latin(profile.subarray(from, from + 4))
  switch (kind) {
    case 'XYZ ':
      return [part(profile, from, 20)]
    case 'sf32':
      return [part(profile, from, 44)]
    case 'cicp':
      return [part(profile, from, 12)]
    case 'curv':
    case 'para':
      return [curveAt(profile, from)]
    case 'mft1':
    case 'mft2':
      return [gridAt(profile, from, kind === 'mft1' ? 1 : 2)]
    case 'mAB ':
    case 'mBA ':
      return stepsAt(profile, from, kind === 'mAB ')
    default:
      throw new NotUnderstoodError()
  }
}

function part(profile: Uint8Array, from: number, size: number): Part {
  if (from + size > profile.length) throw new Short()
  return { from, to: from + size }
}

/** Numbers of a formula of each kind. */
const numbers = [1, 3, 4, 5, 7]

function curveAt(profile: Uint8Array, from: number): Part {
  const head = part(profile, from, 12)
  const view = viewOf(profile)
  const kind = latin(profile.subarray(from, from + 4))
  if (kind === 'curv') return part(profile, from, 12 + 2 * view.getUint32(from + 8))
  const count = numbers[view.getUint16(from + 8)]
  if (kind !== 'para' || count === undefined) throw new NotUnderstoodError()
  return part(profile, head.from, 12 + 4 * count)
}

/** The older tables: a matrix, curves, a grid and curves again, one behind the other. */
function gridAt(profile: Uint8Array, from: number, width: 1 | 2): Part {
  const head = width === 1 ? 48 : 52
  part(profile, from, head)
  const view = viewOf(profile)
  const [inputs, outputs, steps] = [from + 8, from + 9, from + 10].map((at) => view.getUint8(at))
  const [before, after] =
    width === 1 ? [256, 256] : [view.getUint16(from + 48), view.getUint16(from + 50)]
  const grid = (steps ?? 0) ** (inputs ?? 0) * (outputs ?? 0)
  const curves = before * (inputs ?? 0) + after * (outputs ?? 0)
  return part(profile, from, head + width * (curves + grid))
}

const head = 32
const mostChannels = 16

/** The newer tables: steps that stand anywhere behind their head, each where it says. */
function stepsAt(profile: Uint8Array, from: number, toConnection: boolean): Array<Part> {
  const parts = [part(profile, from, head)]
  const view = viewOf(profile)
  const inputs = view.getUint8(from + 8)
  const outputs = view.getUint8(from + 9)
  if (Math.max(inputs, outputs) > mostChannels) throw new NotUnderstoodError()
  const near = toConnection ? outputs : inputs
  const far = toConnection ? inputs : outputs
  const at = (place: number) => view.getUint32(from + place)
  for (const [place, channels] of [
    [at(12), near] as const,
    [at(20), near] as const,
    [at(28), far] as const,
  ]) {
    if (place > 0) parts.push(...curvesAt(profile, from + place, channels))
  }
  if (at(16) > 0) parts.push(part(profile, from + at(16), 48))
  if (at(24) > 0) parts.push(latticeAt(profile, from + at(24), inputs, outputs))
  return parts
}

/** As many curves as there are channels, each at a place that four divides. */
function curvesAt(profile: Uint8Array, from: number, channels: number): Array<Part> {
  const parts: Array<Part> = []
  let at = from
  for (let channel = 0; channel < channels; channel += 1) {
    const curve = curveAt(profile, at)
    parts.push(curve)
    at = (curve.to + 3) & ~3
  }
  return parts
}

function latticeAt(profile: Uint8Array, from: number, inputs: number, outputs: number): Part {
  part(profile, from, 20)
  const steps = profile.subarray(from, from + inputs)
  const cells = steps.reduce((product, count) => product * count, 1)
  return part(profile, from, 20 + cells * outputs * (profile[from + 16] === 1 ? 1 : 2))
}
