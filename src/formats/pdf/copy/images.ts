import type { Removed } from '../../cleaning.ts'
import { packed } from '../../deflate/packing.ts'
import { madeFrom, type Plan } from '../../edit-plan.ts'
import { inflated } from '../../inflating.ts'
import { cleanJpeg } from '../../jpeg/cleaning.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { contents } from '../../png/walking.ts'
import { Reader } from '../../reader.ts'
import { sourceOf } from '../../source.ts'
import { componentsOfSpace } from '../structure/colour-spaces.ts'
import type { PdfDocument } from '../structure/document.ts'
import { filtersOf, parametersOf } from '../structure/streams.ts'
import { opened } from '../structure/unpack-stream.ts'
import { numberIn, type PdfDictionary, type StreamBody } from '../structure/values.ts'
import type { ObjectCopier } from './copy-objects.ts'
import { ofFax, ofPredictor, parametersWritten } from './filter-parameters.ts'
import { isPlainJbig2 } from './jbig2.ts'
import { cleanJpeg2000 } from './jpeg2000.ts'
import type { CopiedBody } from './stream-bodies.ts'

/** What is packed in rare ways is unpacked in memory. */
const largestPacked = 24 * 1024 * 1024

/**
 * The data of a picture without what it tells of a camera, and without anything behind its pixels.
 * Throws {@link NotUnderstoodError} where that cannot be told apart.
 */
export async function imageBody(
  document: PdfDocument,
  carrier: ObjectCopier,
  stream: StreamBody,
): Promise<CopiedBody> {
  const filters = filtersOf(stream.dictionary)
  const [first = null] = filters
  if (filters.length > 1) return repacked(document, stream)
  const to = stream.from + (await document.lengthOf(stream))
  const whole = document.blocks.reader.part(stream.from, to)
  const parameters = parametersOf(stream.dictionary, 0)
  switch (first) {
    case 'DCTDecode':
      return ofJpeg(moved(await cleaned(whole), stream.from), parameters)
    case 'JPXDecode': {
      const clean = await cleanJpeg2000(whole)
      if (!clean) throw new NotUnderstoodError()
      const body = moved(clean, stream.from)
      return { filter: ' /Filter /JPXDecode', body: body.plan, removed: body.removed }
    }
    case 'CCITTFaxDecode':
      return ofFaxData([{ from: stream.from, to }], parameters)
    case 'JBIG2Decode': {
      if (!(await isPlainJbig2(whole))) throw new NotUnderstoodError()
      const shared = parameters.get('JBIG2Globals')
      const told =
        shared && ` /DecodeParms << /JBIG2Globals ${await carrier.written(shared, 'globals')} >>`
      const filter = ` /Filter /JBIG2Decode${told ?? ''}`
      return { filter, body: [{ from: stream.from, to }], removed: [] }
    }
    case 'FlateDecode':
    case null:
      return ofPixels(document, stream, whole)
    default:
      return repacked(document, stream)
  }
}

type Clean = { plan: Plan; removed: Array<Removed> }

async function cleaned(reader: Reader): Promise<Clean> {
  const clean = await cleanJpeg(reader)
  if (!clean) throw new NotUnderstoodError()
  return clean
}

function ofJpeg({ plan, removed }: Clean, parameters: PdfDictionary): CopiedBody {
  const told = parametersWritten(parameters, 'DecodeParms', ['ColorTransform'])
  return { filter: ` /Filter /DCTDecode${told}`, body: plan, removed }
}

function ofFaxData(body: Plan, parameters: PdfDictionary): CopiedBody {
  const told = parametersWritten(parameters, 'DecodeParms', ofFax)
  return { filter: ` /Filter /CCITTFaxDecode${told}`, body, removed: [] }
}

/** Pixels as they are or deflated stay where they lie, once it is known that they are all of it. */
async function ofPixels(
  document: PdfDocument,
  stream: StreamBody,
  whole: Reader,
): Promise<CopiedBody> {
  const { from, dictionary } = stream
  const parameters = parametersOf(dictionary, 0)
  const size = await sizeOf(document, dictionary, parameters)
  if (filtersOf(dictionary).length === 0) {
    if (size === null) throw new NotUnderstoodError()
    const body = [{ from, to: from + Math.min(size, whole.size) }]
    return { filter: '', body, removed: [] }
  }
  const to = await endOfPacked(whole, size)
  if (to === null) return repacked(document, stream)
  const filter = ` /Filter /FlateDecode${parametersWritten(parameters, 'DecodeParms', ofPredictor)}`
  return { filter, body: [{ from, to: from + to }], removed: [] }
}

/** Many programs count a line's end into the data. Null where more than that is too much. */
async function endOfPacked(whole: Reader, size: number | null): Promise<number | null> {
  const tail = whole.size < 2 ? [] : [...(await whole.bytes(whole.size - 2, 2))]
  const ends = tail.reverse().findIndex((byte) => byte !== 10 && byte !== 13)
  const extra = ends === -1 ? tail.length : ends
  for (let cut = 0; cut <= extra; cut += 1) {
    if (await isAll(whole, whole.size - cut, size)) return whole.size - cut
  }
  return null
}

async function isAll(reader: Reader, to: number, size: number | null): Promise<boolean> {
  let unpacked = 0
  try {
    for await (const piece of inflated(contents(reader, 0, to))) {
      unpacked += piece.length
      if (size !== null && unpacked > size) return false
    }
    return true
  } catch {
    return false
  }
}

/** Whatever packs it is undone, all that follows is cut off, and it is deflated again. */
async function repacked(document: PdfDocument, stream: StreamBody): Promise<CopiedBody> {
  const { bytes, kind, parameters } = await opened(document, stream, largestPacked)
  if (kind === 'DCTDecode') {
    const clean = await cleaned(new Reader(sourceOf(bytes)))
    return ofJpeg({ ...clean, plan: [madeFrom(clean.plan, bytes)] }, parameters)
  }
  if (kind === 'CCITTFaxDecode') return ofFaxData([bytes], parameters)
  if (kind) throw new NotUnderstoodError()
  const size = await sizeOf(document, stream.dictionary, parameters)
  if (size === null) throw new NotUnderstoodError()
  const told = parametersWritten(parameters, 'DecodeParms', ofPredictor)
  const body = [await packed(bytes.subarray(0, size))]
  return { filter: ` /Filter /FlateDecode${told}`, body, removed: [] }
}

/** Bytes of all pixels, with the one that stands before each row where rows are foretold. */
async function sizeOf(
  document: PdfDocument,
  image: PdfDictionary,
  parameters: PdfDictionary,
): Promise<number | null> {
  const isMask = (await document.value(image.get('ImageMask'))) === true
  const width = await document.number(image.get('Width'))
  const height = await document.number(image.get('Height'))
  const bits = isMask ? 1 : await document.number(image.get('BitsPerComponent'))
  const components = isMask ? 1 : await componentsOfSpace(document, image.get('ColorSpace'))
  if (!width || !height || !bits || !components) return null
  const ahead = (numberIn(parameters.get('Predictor')) ?? 1) >= 10 ? 1 : 0
  return (Math.ceil((width * bits * components) / 8) + ahead) * height
}

function moved({ plan, removed }: Clean, by: number): Clean {
  const pieces = plan.map((piece) =>
    piece instanceof Uint8Array ? piece : { from: piece.from + by, to: piece.to + by },
  )
  return { plan: pieces, removed }
}
