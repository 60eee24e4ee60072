import type { FileFacts } from '../facts.ts'
import { MalformedFileError } from '../malformed-file.ts'
import type { Reader } from '../reader.ts'
import { type Drawing, drawingOf } from './inspect/drawing.ts'
import { firstPageOf, type PageSize } from './inspect/pages.ts'
import { openPdf, type PdfDocument, rootOf } from './structure/document.ts'
import { refuseWhatFollows } from './structure/end-of-file.ts'
import { PdfText } from './structure/values.ts'

const millimetresPerPoint = 25.4 / 72
/** The largest sheet that programs make is 200 inches, a little over five metres. */
const longestSide = 5100
const shortestSide = 1

/**
 * What a document says of itself and of its first page, which is the poster. Throws {@link MalformedFileError}
 * where it is locked, empty, damaged or far too large.
 */
export async function readPdf(reader: Reader): Promise<FileFacts> {
  await refuseWhatFollows(reader)
  const document = await openPdf(reader)
  const { pages, page, resources, displayed, trimmed } = await firstPageOf(document)
  const millimetres = inMillimetres(displayed)
  if (Math.max(millimetres.width, millimetres.height) > longestSide) {
    throw new MalformedFileError('page-too-large')
  }
  if (Math.min(millimetres.width, millimetres.height) < shortestSide)
    throw new MalformedFileError('damaged')
  const drawing = await drawingOf(document, page, resources)
  return {
    format: 'pdf',
    width: Math.max(1, Math.round(displayed.width)),
    height: Math.max(1, Math.round(displayed.height)),
    orientation: 1,
    colour: colourOf(drawing),
    bitsPerSample: 8,
    alpha: false,
    profile: await printingCondition(document),
    pages,
    dpi: null,
    millimetres,
    ...(trimmed && { trimmed: inMillimetres(trimmed) }),
    ...(drawing.pixels > 0 && { pixelsOnPage: drawing.pixels }),
    fonts: { embedded: [...drawing.embedded].toSorted(), missing: missingFrom(drawing) },
  }
}

/** Two fonts may have one name; the one that is missing counts. */
function missingFrom({ missing }: Drawing): Array<string> {
  return [...missing].toSorted()
}

/** What needs printing inks makes a page a printing page, whatever else is on it. */
function colourOf({ colours }: Drawing): FileFacts['colour'] {
  if (colours.has('cmyk')) return 'cmyk'
  if (colours.has('rgb')) return 'rgb'
  return colours.has('grey') ? 'grey' : 'unknown'
}

/** The press that the document was made for, as it names it, such as `FOGRA39`. */
async function printingCondition(document: PdfDocument): Promise<string | null> {
  if (document.locked) return null
  const [intent = null] = await document.list((await rootOf(document)).get('OutputIntents'))
  const named = await document.value(
    (await document.dictionary(intent))?.get('OutputConditionIdentifier') ?? null,
  )
  if (!(named instanceof PdfText)) return null
  return new TextDecoder().decode(named.bytes).replace(/\p{C}/gu, '').slice(0, 100) || null
}

function inMillimetres({ width, height }: PageSize): PageSize {
  const rounded = (points: number) => Math.round(points * millimetresPerPoint * 10) / 10
  return { width: rounded(width), height: rounded(height) }
}
