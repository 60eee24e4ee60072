import { MalformedFileError } from '../../malformed-file.ts'
import { type PdfDocument, rootOf } from '../structure/document.ts'
import { numberIn, PdfDictionary, type PdfValue } from '../structure/values.ts'

/** In points, turned as the page is displayed. */
export type PageSize = { width: number; height: number }

export type FirstPage = {
  pages: number
  page: PdfDictionary
  /** Its own or inherited. */
  resources: PdfDictionary
  displayed: PageSize
  /** What is left after cutting, where the document says so. */
  trimmed: PageSize | null
}

type Box = [left: number, bottom: number, right: number, top: number]

const letter: Box = [0, 0, 612, 792]
const deepestTree = 40
/** Pages, and what holds them together. A poster has one; the longest book a few thousand. */
const mostNodes = 10_000
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/** The first page as a reader shows it, with what it inherits. */
export async function firstPageOf(document: PdfDocument): Promise<FirstPage> {
  const tree = await document.dictionary((await rootOf(document)).get('Pages'))
  if (!tree) throw new MalformedFileError('damaged')
  const walk = new Walk()
  const page = await firstLeaf(document, tree, walk)
  if (!page) throw new MalformedFileError('no-pages')
  const claimed = await document.number(tree.get('Count'))
  const isLikely = claimed !== null && claimed >= 1 && claimed <= document.count
  const media = (await boxOf(document, page.get('MediaBox'))) ?? letter
  const crop = await boxOf(document, page.get('CropBox'))
  const trim = await boxOf(document, page.get('TrimBox'))
  const unit = (await document.number(page.get('UserUnit'))) ?? 1
  const turns = Math.round(((await document.number(page.get('Rotate'))) ?? 0) / 90)
  const displayed = common(media, crop)
  return {
    pages: isLikely && claimed <= mostNodes ? claimed : await countLeaves(document, tree, walk),
    page,
    resources: (await document.dictionary(page.get('Resources'))) ?? new PdfDictionary(),
    displayed: sizeOf(displayed, unit, turns),
    trimmed: trim && sizeOf(common(displayed, trim), unit, turns),
  }
}

/** Every page and node that is come to counts, those that are come to again as well. */
class Walk {
  #nodes = 0

  /** What stands in a node of the tree, one after the other. */
  async *kids(document: PdfDocument, node: PdfDictionary): AsyncGenerator<PdfDictionary> {
    const kids = await document.list(node.get('Kids'))
    if (kids.length > mostNodes) throw new MalformedFileError('too-large-to-show')
    for (const kid of kids) {
      this.#nodes += 1
      if (this.#nodes > mostNodes) throw new MalformedFileError('too-large-to-show')
      const child = await document.dictionary(kid)
      if (child) yield child
    }
  }
}

async function firstLeaf(
  document: PdfDocument,
  node: PdfDictionary,
  walk: Walk,
  depth = 0,
): Promise<PdfDictionary | null> {
  if (depth > deepestTree) throw new MalformedFileError('damaged')
  if (!node.get('Kids')) return depth === 0 ? null : node
  for await (const child of walk.kids(document, node)) {
    const leaf = await firstLeaf(document, heir(child, node), walk, depth + 1)
    if (leaf) return leaf
  }
  return null
}

function heir(child: PdfDictionary, parent: PdfDictionary): PdfDictionary {
  const entries = new Map(child.entries)
  for (const key of inherited) {
    if (!entries.has(key) && parent.get(key) !== null) entries.set(key, parent.get(key))
  }
  return new PdfDictionary(entries)
}

async function countLeaves(
  document: PdfDocument,
  node: PdfDictionary,
  walk: Walk,
  depth = 0,
): Promise<number> {
  if (depth > deepestTree) throw new MalformedFileError('damaged')
  if (!node.get('Kids')) return 1
  let pages = 0
  for await (const child of walk.kids(document, node)) {
    pages += await countLeaves(document, child, walk, depth + 1)
  }
  return pages
}

async function boxOf(document: PdfDocument, value: PdfValue): Promise<Box | null> {
  const sides: Array<number> = []
  for (const side of (await document.list(value)).slice(0, 4)) {
    sides.push(numberIn(await document.value(side)) ?? Number.NaN)
  }
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = sides
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : null
}

function common(outer: Box, inner: Box | null): Box {
  if (!inner) return outer
  const box: Box = [
    Math.max(outer[0], inner[0]),
    Math.max(outer[1], inner[1]),
    Math.min(outer[2], inner[2]),
    Math.min(outer[3], inner[3]),
  ]
  return box[2] > box[0] && box[3] > box[1] ? box : outer
}

function sizeOf(box: Box, unit: number, turns: number): PageSize {
  const scale = unit > 0 ? unit : 1
  const size = { width: (box[2] - box[0]) * scale, height: (box[3] - box[1]) * scale }
  return turns % 2 === 0 ? size : { width: size.height, height: size.width }
}
