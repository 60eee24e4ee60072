import { Broken } from '../broken.ts'
import { type Colour, colourOfSpace, coloursIn } from './colours.ts'
import type { PdfDocument } from './document.ts'
import { fontIn } from './fonts.ts'
import { nameIn, PdfDictionary, type PdfObject, PdfReference, type PdfValue } from './values.ts'

/** What a page is drawn with, as far as its resources and the beginning of its content tell. */
export type Drawing = {
  colours: Set<Colour>
  embedded: Set<string>
  missing: Set<string>
}

const mostObjects = 3000
const mostContent = 4 * 1024 * 1024
/** An A0 poster at 300 dpi has 140 million. */
const mostPixels = 400_000_000

/** Walks through a page's resources and those of the forms and patterns that it uses. */
export async function drawingOf(
  document: PdfDocument,
  page: PdfDictionary,
  resources: PdfDictionary,
): Promise<Drawing> {
  const drawing: Drawing = { colours: new Set(), embedded: new Set(), missing: new Set() }
  const seen = new Set<number>()
  const waiting = [resources]
  let content = mostContent
  let pixels = 0

  for (const part of await contentsOf(document, page)) await readContent(part)
  for (let next = waiting.pop(); next; next = waiting.pop()) await readResources(next)
  // Ink that nobody gave a colour is black.
  if (drawing.colours.size === 0 && content < mostContent) drawing.colours.add('grey')
  return drawing

  async function readResources(own: PdfDictionary): Promise<void> {
    for (const font of await eachOf(own, 'Font')) await readFont(font.value)
    for (const { value } of await eachOf(own, 'ColorSpace')) {
      const colour = await colourOfSpace(document, value)
      if (colour) drawing.colours.add(colour)
    }
    for (const object of await eachOf(own, 'XObject')) await readForm(object)
    for (const object of await eachOf(own, 'Pattern')) await readForm(object)
  }

  async function readFont(value: PdfValue): Promise<void> {
    if (!(value instanceof PdfDictionary)) return
    const font = await fontIn(document, value)
    if (font) (font.embedded ? drawing.embedded : drawing.missing).add(font.name)
    const own = await document.dictionary(value.get('Resources'))
    if (own) waiting.push(own)
  }

  async function readForm({ value, stream }: PdfObject): Promise<void> {
    if (!(value instanceof PdfDictionary)) return
    const kind = nameIn(value.get('Subtype'))
    if (kind === 'Image') return readImage(value)
    if (stream) await readContent(stream)
    const shading = await document.dictionary(value.get('Shading'))
    const colour = shading && (await colourOfSpace(document, shading.get('ColorSpace')))
    if (colour) drawing.colours.add(colour)
    const own = await document.dictionary(value.get('Resources'))
    if (own) waiting.push(own)
  }

  async function readImage(image: PdfDictionary): Promise<void> {
    const width = (await document.number(image.get('Width'))) ?? 0
    const height = (await document.number(image.get('Height'))) ?? 0
    pixels += width * height
    if (pixels > mostPixels) throw new Broken('bomb')
    if (image.get('ImageMask') === true) return
    const colour = await colourOfSpace(document, image.get('ColorSpace'))
    if (colour) drawing.colours.add(colour)
  }

  async function readContent(stream: NonNullable<PdfObject['stream']>): Promise<void> {
    if (content <= 0) return
    const bytes = await document.beginning(stream, content)
    content -= bytes.length
    for (const colour of coloursIn(bytes)) drawing.colours.add(colour)
  }

  /** The entries of one kind of resource, each object once. */
  async function eachOf(own: PdfDictionary, kind: string): Promise<Array<PdfObject>> {
    const objects: Array<PdfObject> = []
    const entries = (await document.dictionary(own.get(kind)))?.entries.values() ?? []
    for (const value of entries) {
      if (!(value instanceof PdfReference)) objects.push({ value })
      else if (!seen.has(value.number) && seen.size < mostObjects) {
        seen.add(value.number)
        objects.push(await document.object(value))
      }
    }
    return objects
  }
}

async function contentsOf(
  document: PdfDocument,
  page: PdfDictionary,
): Promise<Array<NonNullable<PdfObject['stream']>>> {
  const contents = page.get('Contents')
  const direct = await document.value(contents)
  const parts = Array.isArray(direct) ? direct : [contents]
  const streams = []
  for (const part of parts.slice(0, mostObjects)) {
    if (!(part instanceof PdfReference)) continue
    const { stream } = await document.object(part)
    if (stream) streams.push(stream)
  }
  return streams
}
