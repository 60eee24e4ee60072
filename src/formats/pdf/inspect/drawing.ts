import { MalformedFileError } from '../../malformed-file.ts'
import type { PdfDocument } from '../structure/document.ts'
import {
  nameIn,
  PdfDictionary,
  type PdfObject,
  PdfReference,
  type PdfValue,
  type StreamBody,
} from '../structure/values.ts'
import { type Colour, colourOfSpace } from './colours.ts'
import { fontIn } from './fonts.ts'
import { inkIn } from './ink.ts'
import { type Drawn, refuseEndless } from './nesting.ts'

/** What a page is drawn with, as far as its resources and the beginning of its content tell. */
export type Drawing = {
  colours: Set<Colour>
  embedded: Set<string>
  missing: Set<string>
  /** Of all its pictures together. */
  pixels: number
}

const mostObjects = 3000
const mostEntries = 100_000
const mostContent = 4 * 1024 * 1024
const mostOfOne = 2 * 1024 * 1024
/** An A0 poster at 300 dpi has 140 million. */
const mostPixels = 400_000_000

/**
 * Walks through a page's resources and those of the forms and patterns that it uses. Throws
 * {@link MalformedFileError} where drawing it would take for ever.
 */
export async function drawingOf(
  document: PdfDocument,
  page: PdfDictionary,
  resources: PdfDictionary,
): Promise<Drawing> {
  const drawing: Drawing = {
    colours: new Set(),
    embedded: new Set(),
    missing: new Set(),
    pixels: 0,
  }
  const drawn = new Map<number, Drawn>()
  const seen = new Set<number>()
  const shared = new Set<number>()
  const waiting: Array<PdfDictionary | PdfReference> = [resources]
  let content = mostContent
  let entries = 0

  const root: Drawn = { uses: new Map(), resources, pixels: 0 }
  for (const part of await contentsOf(document, page)) {
    for (const [name, count] of await readContent(part)) {
      root.uses.set(name, (root.uses.get(name) ?? 0) + count)
    }
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const own = await document.dictionary(next)
    if (own) await readResources(own)
  }
  await refuseEndless(document, root, drawn)
  // Ink that nobody gave a colour is black.
  if (drawing.colours.size === 0 && content < mostContent) drawing.colours.add('grey')
  return drawing

  async function readResources(own: PdfDictionary): Promise<void> {
    for (const [, font] of await eachOf(own, 'Font')) await readFont(font.value)
    for (const [, { value }] of await eachOf(own, 'ColorSpace')) await noteSpace(value)
    for (const kind of ['XObject', 'Pattern']) {
      for (const [number, object] of await eachOf(own, kind)) await readForm(number, object, own)
    }
  }

  async function readFont(value: PdfValue): Promise<void> {
    if (!(value instanceof PdfDictionary)) return
    const font = await fontIn(document, value)
    if (font) (font.embedded ? drawing.embedded : drawing.missing).add(font.name)
    wait(value.get('Resources'))
  }

  /** What several forms share is looked into once; what is their own is kept, and must be little. */
  function wait(own: PdfValue): void {
    if (own instanceof PdfDictionary) {
      entries += entriesIn(own)
      if (entries > mostEntries) throw new MalformedFileError('too-large-to-show')
      waiting.push(own)
    } else if (own instanceof PdfReference && !shared.has(own.number)) {
      shared.add(own.number)
      waiting.push(own)
    }
  }

  async function readForm(
    number: number | null,
    { value, stream }: PdfObject,
    around: PdfDictionary,
  ): Promise<void> {
    if (!(value instanceof PdfDictionary)) return
    const own = value.get('Resources')
    const node: Drawn = { uses: new Map(), resources: own ?? around, pixels: 0 }
    if (number !== null) drawn.set(number, node)
    if (nameIn(value.get('Subtype')) === 'Image') {
      node.pixels = await readImage(value)
      return
    }
    if (stream) node.uses = await readContent(stream)
    const shading = await document.dictionary(value.get('Shading'))
    if (shading) await noteSpace(shading.get('ColorSpace'))
    wait(own)
  }

  async function readImage(image: PdfDictionary): Promise<number> {
    const width = (await document.number(image.get('Width'))) ?? 0
    const height = (await document.number(image.get('Height'))) ?? 0
    drawing.pixels += width * height
    if (drawing.pixels > mostPixels) throw new MalformedFileError('bomb')
    if (image.get('ImageMask') !== true) await noteSpace(image.get('ColorSpace'))
    return width * height
  }

  async function noteSpace(space: PdfValue): Promise<void> {
    const colour = await colourOfSpace(document, space)
    if (colour) drawing.colours.add(colour)
  }

  async function readContent(stream: StreamBody): Promise<Map<string, number>> {
    if (content <= 0) return new Map()
    const bytes = await document.beginning(stream, Math.min(content, mostOfOne)).catch(unreadable)
    content -= bytes.length
    const ink = await inkIn(bytes, document.blocks.budget)
    for (const colour of ink.colours) drawing.colours.add(colour)
    return ink.uses
  }

  /** The entries of one kind of resource, each object once. */
  async function eachOf(
    own: PdfDictionary,
    kind: string,
  ): Promise<Array<[number | null, PdfObject]>> {
    const objects: Array<[number | null, PdfObject]> = []
    const found = (await document.dictionary(own.get(kind)))?.entries ?? new Map()
    await document.blocks.budget.spend(found.size)
    for (const value of found.values()) {
      if (!(value instanceof PdfReference)) objects.push([null, { value }])
      else if (!seen.has(value.number) && seen.size < mostObjects) {
        seen.add(value.number)
        objects.push([value.number, await document.object(value)])
      }
    }
    return objects
  }
}

function entriesIn({ entries }: PdfDictionary): number {
  let count = entries.size
  for (const value of entries.values()) {
    if (value instanceof PdfDictionary) count += value.entries.size
  }
  return count
}

/** A content that breaks off tells no colours; whether a page can be drawn shows when it is. */
function unreadable(error: unknown): Uint8Array {
  if (error instanceof MalformedFileError && error.fault === 'damaged') return new Uint8Array()
  throw error
}

async function contentsOf(document: PdfDocument, page: PdfDictionary): Promise<Array<StreamBody>> {
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
