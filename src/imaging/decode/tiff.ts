import { MalformedFileError } from '../../formats/malformed-file.ts'
import { Reader } from '../../formats/reader.ts'
import type { Source } from '../../formats/source.ts'
import { type Conversion, eight, startConversion } from '../colour/conversion.ts'
import { Averaging, type Row } from './averaging.ts'
import { NotReducedError, type Reduced, reducedAsStored } from './reduced.ts'
import { openPage, type Page } from './tiff/page.ts'
import { readRows } from './tiff/rows.ts'
import { emptyRow, type Samples, samplesOf } from './tiff/samples.ts'
import { stripDecoderOf } from './tiff/strip-decoding.ts'

/**
 * Decodes the first full page of a TIFF as it is read, strip by strip or a row of tiles at a time,
 * into grey or RGB of the screen. Stored as it lies: turning it upright is for the caller. `lcms` is
 * the WebAssembly that knows profiles. Throws `NotReducedError`.
 */
export async function reduceTiff(source: Source, lcms: WebAssembly.Module): Promise<Reduced> {
  try {
    return await reduce(new Reader(source), lcms)
  } catch (error) {
    if (error instanceof MalformedFileError) throw new NotReducedError(faultOf(error))
    throw error
  }
}

function faultOf({ fault }: MalformedFileError): NotReducedError['fault'] {
  if (fault === 'bomb' || fault === 'too-long') return 'too-much'
  return fault === 'not-a-picture' ? 'not-understood' : 'damaged'
}

async function reduce(reader: Reader, lcms: WebAssembly.Module): Promise<Reduced> {
  const page = await openPage(reader)
  const samples = samplesOf(page)
  const size = reducedAsStored(page.layout, page.orientation)
  return page.layout.isPlanar
    ? reducePlanes(reader, page, samples, size, lcms)
    : reduceWhole(reader, page, samples, size, lcms)
}

type Size = { width: number; height: number }

async function reduceWhole(
  reader: Reader,
  page: Page,
  samples: Samples,
  size: Size,
  lcms: WebAssembly.Module,
): Promise<Reduced> {
  const { channels, alpha } = samples
  const { width } = page.layout
  const shown = new Shown(samples, size, startConversion(lcms, { ...samples, ...page }, size.width))
  const made = emptyRow(samples, size.width * channels)
  const averaging = new Averaging(page.layout, size, { channels, alpha, made }, (row) =>
    shown.add(row),
  )
  const unfold = stripDecoderOf(page, samples)
  const row = emptyRow(samples, width * channels)
  await readRows(reader, page, null, (bytes) => {
    unfold(bytes, row, null)
    averaging.take(row)
  })
  return shown.whole()
}

/** Reduces one plane after the other, holds them with 8 bits, and puts the colours together. */
async function reducePlanes(
  reader: Reader,
  page: Page,
  samples: Samples,
  size: Size,
  lcms: WebAssembly.Module,
): Promise<Reduced> {
  const { channels, bits } = samples
  const held = new Uint8Array(size.width * size.height * channels)
  const unfold = stripDecoderOf(page, samples)
  const row = emptyRow(samples, page.layout.width)
  const made = emptyRow(samples, size.width)
  for (let plane = 0; plane < channels; plane += 1) {
    let at = plane
    const averaging = new Averaging(page.layout, size, { channels: 1, alpha: 'none', made }, () => {
      for (const value of made) {
        held[at] = bits === 8 ? value : eight(value)
        at += channels
      }
    })
    await readRows(reader, page, plane, (bytes) => {
      unfold(bytes, row, plane)
      averaging.take(row)
    })
  }
  const reduced: Samples = { ...samples, bits: 8 }
  const conversion = startConversion(lcms, { ...reduced, profile: page.profile }, size.width)
  // What comes of a row is never longer than the row: the result can lie where the planes did.
  const shown = new Shown(reduced, size, conversion, held)
  const length = size.width * channels
  for (let at = 0; at < held.length; at += length) shown.add(held.slice(at, at + length))
  return shown.whole()
}

/** The result as it fills, row by row, in colours of the screen. */
class Shown {
  readonly #samples: Uint8Array<ArrayBuffer>
  readonly #size: Size
  readonly #isGrey: boolean
  readonly #hasAlpha: boolean
  readonly #conversion: Conversion
  readonly #length: number
  #filled = 0

  constructor(
    { model, alpha }: Samples,
    size: Size,
    conversion: Conversion,
    place?: Uint8Array<ArrayBuffer>,
  ) {
    this.#isGrey = model === 'grey'
    this.#hasAlpha = alpha !== 'none'
    this.#length = size.width * ((this.#isGrey ? 1 : 3) + (this.#hasAlpha ? 1 : 0))
    this.#size = size
    this.#conversion = conversion
    const total = this.#length * size.height
    this.#samples = place ? place.subarray(0, total) : new Uint8Array(total)
  }

  add(row: Row): void {
    this.#conversion(row, this.#samples.subarray(this.#filled, this.#filled + this.#length))
    this.#filled += this.#length
  }

  whole(): Reduced {
    if (this.#filled < this.#samples.length) throw new NotReducedError('damaged')
    const model = this.#isGrey ? 'grey' : 'rgb'
    return { ...this.#size, model, alpha: this.#hasAlpha, samples: this.#samples, profile: null }
  }
}
