import type { Removed } from '../../cleaning.ts'
import { packed } from '../../deflate/packing.ts'
import { madeFrom } from '../../edit-plan.ts'
import { GrowableBytes } from '../../growable-bytes.ts'
import { cleanJpeg } from '../../jpeg/cleaning.ts'
import { walkJpeg } from '../../jpeg/walking.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { Reader } from '../../reader.ts'
import { sourceOf } from '../../source.ts'
import { ofFax, ofPredictor, parametersWritten } from '../copy/filter-parameters.ts'
import type { Names } from '../copy/neutral-names.ts'
import { isPacking, undone } from '../filters/decode.ts'
import { filtersOf, parametersOf } from '../structure/streams.ts'
import { numberIn, PdfDictionary } from '../structure/values.ts'
import {
  type ComponentsOf,
  componentsIn,
  headOf,
  headWritten,
  type ImageHead,
} from './image-heads.ts'
import { isSpace, type Scanner } from './scanner.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Data of a picture as it is put back: how it is packed then, and where it ended. */
type Data = { bytes: Bytes; filter: string; end: number; removed: Array<Removed> }

/** The standard asks for no more than 4 KB in a picture of this kind. */
const mostPixels = 4 * 1024 * 1024

/** A picture within a page's content, from behind `BI` to behind `EI`, without what it tells. */
export async function inlineImage(
  scanner: Scanner,
  names: Names,
  componentsOf: ComponentsOf,
): Promise<{ bytes: Bytes; removed: Array<Removed> }> {
  const head = headOf(scanner)
  if (isSpace(scanner.bytes[scanner.at] ?? 0)) scanner.at += 1
  const out = new GrowableBytes()
  out.text(await headWritten(head, names, componentsOf))
  const data = await dataOf(scanner, head, await componentsIn(head, componentsOf))
  out.text(`${data.filter} ID `)
  out.add(data.bytes)
  out.text('\nEI\n')
  scanner.at = behindMark(scanner.bytes, data.end)
  return { bytes: out.take(), removed: data.removed }
}

async function dataOf(scanner: Scanner, head: ImageHead, components: number | null): Promise<Data> {
  const { bytes, at } = scanner
  const filters = filtersOf(head)
  const kind = filters.find((filter) => !isPacking(filter))
  const packings = kind ? filters.slice(0, -1) : filters
  if (kind && filters.indexOf(kind) !== filters.length - 1) throw new NotUnderstoodError()
  let end = -1
  let plain: Bytes | null = null
  for (const [index, filter] of packings.entries()) {
    const own = undone(
      filter,
      plain ?? bytes,
      plain ? 0 : at,
      mostPixels,
      parametersOf(head, index),
    )
    end = plain ? end : own.end
    plain = own.bytes
    scanner.spend(plain.length)
  }
  const parameters = parametersOf(head, filters.length - 1)
  if (kind === 'DCTDecode') return picture(plain ?? bytes.slice(at), parameters, end, at)
  if (kind === 'CCITTFaxDecode') return fax(bytes, at, plain, parameters, end)
  if (kind) throw new NotUnderstoodError()
  const size = sizeOf(head, components, packings.length > 0 ? parameters : new PdfDictionary())
  const pixels = plain ? plain.slice(0, size) : bytes.slice(at, at + size)
  const filter = ` /F /Fl${parametersWritten(parameters, 'DP', ofPredictor)}`
  return { bytes: await packed(pixels), filter, end: plain ? end : at + pixels.length, removed: [] }
}

/** Bytes that the pixels take, with the byte that some packings put before each row. */
function sizeOf(head: ImageHead, components: number | null, parameters: PdfDictionary): number {
  const width = numberIn(head.get('W')) ?? 0
  const height = numberIn(head.get('H')) ?? 0
  const bits = head.get('IM') === true ? 1 : (numberIn(head.get('BPC')) ?? 1)
  if (components === null) throw new NotUnderstoodError()
  const row = Math.ceil((width * components * bits) / 8)
  const ahead = (numberIn(parameters.get('Predictor')) ?? 1) >= 10 ? 1 : 0
  const size = (row + ahead) * height
  if (!(size > 0 && size <= mostPixels)) throw new NotUnderstoodError()
  return size
}

async function picture(
  bytes: Bytes,
  parameters: PdfDictionary,
  end: number,
  at: number,
): Promise<Data> {
  const reader = new Reader(sourceOf(bytes))
  const own = (await walkJpeg(reader)).end
  const clean = await cleanJpeg(reader.part(0, own))
  if (!clean) throw new NotUnderstoodError()
  return {
    bytes: madeFrom(clean.plan, bytes),
    filter: ` /F /DCT${parametersWritten(parameters, 'DP', ['ColorTransform'])}`,
    end: end === -1 ? at + own : end,
    removed: clean.removed,
  }
}

/** Where the data of a fax ends is known only from the mark behind it. */
function fax(
  bytes: Uint8Array,
  at: number,
  plain: Bytes | null,
  parameters: PdfDictionary,
  end: number,
): Data {
  const filter = ` /F /CCF${parametersWritten(parameters, 'DP', ofFax)}`
  if (plain) return { bytes: plain, filter, end, removed: [] }
  const mark = markFrom(bytes, at)
  const to = isSpace(bytes[mark - 1] ?? 0) ? Math.max(at, mark - 1) : mark
  return { bytes: bytes.slice(at, to), filter, end: mark, removed: [] }
}

function behindMark(bytes: Uint8Array, from: number): number {
  return markFrom(bytes, from) + 2
}

/** The next `EI` that stands for itself. */
function markFrom(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(69, from); at !== -1; at = bytes.indexOf(69, at + 1)) {
    const isAlone = isSpace(bytes[at + 2] ?? 32) && (at === from || isSpace(bytes[at - 1] ?? 32))
    if (bytes[at + 1] === 73 && isAlone) return at
  }
  throw new NotUnderstoodError()
}
