import type { Budget } from '../../budget.ts'
import { MalformedFileError } from '../../malformed-file.ts'
import { CutShort, Parser, Word } from '../structure/parsing.ts'
import { nameIn, type PdfValue } from '../structure/values.ts'
import { type Colour, ofDevices } from './colours.ts'

const ofOperators = new Map<string, Colour>([
  ['g', 'grey'],
  ['G', 'grey'],
  ['rg', 'rgb'],
  ['RG', 'rgb'],
  ['k', 'cmyk'],
  ['K', 'cmyk'],
])
/** They draw what stands before them by its name. */
const drawing = new Set(['Do', 'scn', 'SCN'])

/** What a content paints with, and what it draws by name: forms, pictures and patterns. */
export type Ink = { colours: Set<Colour>; uses: Map<string, number> }

/** So much is read at once. */
const stride = 16 * 1024

/** Reads a page's content as far as it can be read. */
export async function inkIn(content: Uint8Array, budget: Budget): Promise<Ink> {
  const colours = new Set<Colour>()
  const uses = new Map<string, number>()
  const parser = new Parser(content)
  let last: PdfValue = null
  let paid = 0
  try {
    for (parser.skipSpace(); !parser.atEnd; parser.skipSpace()) {
      if (parser.position - paid > stride) {
        await budget.spend(parser.position - paid)
        paid = parser.position
      }
      const value = parser.value()
      if (!(value instanceof Word)) {
        last = value
        continue
      }
      const colour = ofOperators.get(value.text) ?? namedBy(value.text, last)
      if (colour) colours.add(colour)
      const used = drawing.has(value.text) ? nameIn(last) : null
      if (used !== null) uses.set(used, (uses.get(used) ?? 0) + 1)
      if (value.text === 'ID') skipInlineImage(parser)
    }
  } catch (error) {
    if (!(error instanceof CutShort) && !(error instanceof MalformedFileError)) throw error
  }
  return { colours, uses }
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
