import type { Row } from '../decode/averaging.ts'
import { NotReducedError } from '../decode/reduced.ts'
import { OutOfFuelError } from '../metering.ts'
import { type Device, inksOf } from './device.ts'
import { type Lcms, startLcms } from './lcms.ts'

/** Turns pixels into RGB of the screen, three bytes each, valid until the next call. */
export type Colouring = (pixels: Row) => Uint8Array

const spaces = { grey: 3, rgb: 4, cmyk: 6, lab: 10 }
const tallLab = 30
const names = { grey: 'GRAY', rgb: 'RGB ', cmyk: 'CMYK', lab: 'Lab ' }
const screenFormat = (spaces.rgb << 16) | (3 << 3) | 1
/** As the picture engine does it too, so that a file looks the same whichever way it is shown. */
const perceptual = 0
const relative = 1
/** Without it white comes out a shade darker. */
const unabridged = 0x100

/** Steps that reading a profile may take, a second of a processor or less; then those of a row. */
const work = { profile: 3_000_000_000, row: 1_000_000, pixel: 5000 }

/**
 * How the profile of a picture says its pixels look, `width` of them at a time. Null for a profile
 * that is broken, or meant for other colours than the picture has. `lab` needs none.
 */
export function colouringOf(
  module: WebAssembly.Module,
  device: Device,
  width: number,
): Colouring | null {
  try {
    const lcms = startLcms(module, work.profile)
    const transform = transformOf(lcms, device)
    return transform === 0 ? null : running(lcms, transform, device, width)
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return null
    throw error instanceof OutOfFuelError ? new NotReducedError('too-much') : error
  }
}

function transformOf(lcms: Lcms, device: Device): number {
  const from = device.model === 'lab' ? lcms.call('cmsCreateLab4Profile', 0) : opened(lcms, device)
  if (from === 0) return 0
  const { model, bits } = device
  const space = model === 'lab' && bits === 16 ? tallLab : spaces[model]
  const extra = device.alpha === 'none' ? 0 : 1
  const format = (space << 16) | (extra << 7) | (inksOf[model] << 3) | (bits / 8)
  const screen = lcms.call('cmsCreate_sRGBProfile')
  const intent = model === 'lab' ? relative : perceptual
  const flags = model === 'lab' ? unabridged : 0
  return lcms.call('cmsCreateTransform', from, format, screen, screenFormat, intent, flags)
}

function opened(lcms: Lcms, { profile, model }: Device): number {
  if (!profile) return 0
  const address = lcms.call('malloc', profile.length)
  if (address === 0) return 0
  lcms.memory().set(profile, address)
  const handle = lcms.call('cmsOpenProfileFromMem', address, profile.length)
  lcms.call('free', address)
  const name = [...names[model]].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0)
  const isMeant = handle !== 0 && lcms.call('cmsGetColorSpace', handle) >>> 0 === name
  return isMeant ? handle : 0
}

function running(
  lcms: Lcms,
  transform: number,
  { model, alpha, bits }: Device,
  width: number,
): Colouring {
  const perPixel = (inksOf[model] + (alpha === 'none' ? 0 : 1)) * (bits / 8)
  const from = lcms.call('malloc', width * perPixel)
  const to = lcms.call('malloc', width * 3)
  if (from === 0 || to === 0) throw new WebAssembly.RuntimeError('No room for a row')
  return (pixels) => {
    const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
    const count = bytes.length / perPixel
    lcms.memory().set(bytes, from)
    runOrGiveUp(lcms, transform, from, to, count)
    return lcms.memory().subarray(to, to + count * 3)
  }
}

/** A profile that only fails once it is used leaves half a picture, which nobody should see. */
function runOrGiveUp(lcms: Lcms, ...values: [number, number, number, number]): void {
  try {
    lcms.give(work.row + values[3] * work.pixel)
    lcms.call('cmsDoTransform', ...values)
  } catch (error) {
    if (error instanceof OutOfFuelError) throw new NotReducedError('too-much')
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    throw new NotReducedError('not-understood')
  }
}
