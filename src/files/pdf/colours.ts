import { Broken } from '../broken.ts'
import type { PdfDocument } from './document.ts'
import { CutShort, Parser, Word } from './parsing.ts'
import { nameIn, PdfDictionary, PdfName, PdfReference, type PdfValue } from './values.ts'

export type Colour = 'grey' | 'rgb' | 'cmyk'

const deepest = 5
const ofDevices = new Map<string | null, Colour>([
  ['DeviceGray', 'grey'],
  ['CalGray', 'grey'],
  ['G', 'grey'],
  ['DeviceRGB', 'rgb'],
  ['CalRGB', 'rgb'],
  ['Lab', 'rgb'],
  ['RGB', 'rgb'],
  ['DeviceCMYK', 'cmyk'],
  ['CMYK', 'cmyk'],
  ['Separation', 'cmyk'],
  ['DeviceN', 'cmyk'],
])
const ofComponents = new Map<number | null, Colour>([
  [1, 'grey'],
  [3, 'rgb'],
  [4, 'cmyk'],
])
const ofOperators = new Map<string, Colour>([
  ['g', 'grey'],
  ['G', 'grey'],
  ['rg', 'rgb'],
  ['RG', 'rgb'],
  ['k', 'cmyk'],
  ['K', 'cmyk'],
])

/** What a colour space paints with; null where it only tints or is not known. */
export async function colourOfSpace(
  document: PdfDocument,
  space: PdfValue,
  depth = 0,
): Promise<Colour | null> {
  const found = await document.value(space)
  if (found instanceof PdfName) return ofDevices.get(found.name) ?? null
  if (!Array.isArray(found) || depth > deepest) return null
  const [kind = null, base = null] = found
  const name = nameIn(await document.value(kind))
  if (name === 'Indexed' || name === 'I' || name === 'Pattern') {
    return colourOfSpace(document, base, depth + 1)
  }
  if (name !== 'ICCBased') return ofDevices.get(name) ?? null
  const profile = base instanceof PdfReference ? (await document.object(base)).value : base
  if (!(profile instanceof PdfDictionary)) return null
  return ofComponents.get(await document.number(profile.get('N'))) ?? null
}

/** The colours that a page's content sets by name. Stops where the content cannot be read on. */
export function coloursIn(content: Uint8Array): Set<Colour> {
  const colours = new Set<Colour>()
  const parser = new Parser(content)
  let last: PdfValue = null
  try {
    for (parser.skipSpace(); !parser.atEnd; parser.skipSpace()) {
      const value = parser.value()
      if (!(value instanceof Word)) {
        last = value
        continue
      }
      const colour = ofOperators.get(value.text) ?? namedBy(value.text, last)
      if (colour) colours.add(colour)
      if (value.text === 'ID') skipInlineImage(parser)
    }
  } catch (error) {
    if (!(error instanceof CutShort) && !(error instanceof Broken)) throw error
  }
  return colours
}

function namedBy(operator: string, last: PdfValue): Colour | null {
  if (operator !== 'cs' && operator !== 'CS') return null
  return ofDevices.get(nameIn(last)) ?? null
}

/** Its data ends with `EI` on its own. */
function skipInlineImage(parser: Parser): void {
  const { bytes } = parser
  for (let at = parser.position; at < bytes.length; at += 1) {
    const stands = bytes[at] === 69 && bytes[at + 1] === 73
    if (stands && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2] ?? 10)) {
      parser.position = at + 2
      return
    }
  }
  parser.position = bytes.length
}

function isSpace(byte: number | undefined): boolean {
  return byte === 10 || byte === 13 || byte === 32 || byte === 9 || byte === 0
}
