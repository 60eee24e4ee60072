import type { FileRules, PrintFormat } from '../calls/call.ts'
import type { FileFacts } from '../formats/facts.ts'
import { isWithoutBleed } from './bleed.ts'
import { type PreflightNote, pageNotes, paperNotes, ruleNotes } from './preflight-notes.ts'
import type { Work } from './work.ts'

export type Preflight = {
  widthPx: number
  heightPx: number
  orientation: 'portrait' | 'landscape' | 'square'
  /** How large it prints at 300 dpi, in millimetres; for a page, its own size. */
  printAt300: { widthMm: number; heightMm: number }
  /**
   * The call's format, with bleed unless the work is of its size without, turned as the work is; and
   * the dots per inch it would get there.
   */
  inFormat?: InFormat
  notes: Array<PreflightNote>
}

export type InFormat = {
  name: string
  widthMm: number
  heightMm: number
  dpi: number
  wanted: number
}

/** Width and height as looked at, and what else is known of the file, which may be nothing. */
export type Seen = { width: number; height: number } & Partial<
  Omit<FileFacts, 'width' | 'height' | 'orientation'>
>

export type PrintRules = Pick<FileRules, 'orientation' | 'print'> &
  Partial<Pick<FileRules, 'colour' | 'pixels'>>

export const millimetresPerInch = 25.4

/** What a printer would say. It explains; nothing is ever refused for it. */
export function preflight(seen: Seen, rules: PrintRules): Preflight {
  const { width, height } = seen
  const orientation = width === height ? 'square' : width > height ? 'landscape' : 'portrait'
  const printAt300 = {
    widthMm: Math.round(seen.millimetres?.width ?? at300(width)),
    heightMm: Math.round(seen.millimetres?.height ?? at300(height)),
  }
  const placed = rules.print && inFormat(seen, rules.print)
  return {
    widthPx: width,
    heightPx: height,
    orientation,
    printAt300,
    ...(placed && { inFormat: placed }),
    notes: [
      ...(seen.millimetres
        ? pageNotes(seen.millimetres, rules.print)
        : paperNotes({ ...seen, printAt300 }, placed, rules.print)),
      ...ruleNotes(seen, orientation, rules),
    ],
  }
}

/** Of a checked work, whose width and height are as looked at; null until it can be looked at. */
export function preflightOf(
  { width, height, facts }: Pick<Work, 'width' | 'height' | 'facts'>,
  rules: PrintRules,
): Preflight | null {
  if (!width || !height) return null
  return preflight({ ...(facts && uprightOf(facts)), width, height }, rules)
}

/** A file as its structure tells it, with its sides as looked at. */
export function uprightOf({ orientation, ...facts }: FileFacts): Seen {
  const { width, height } = facts
  return orientation >= 5 ? { ...facts, width: height, height: width } : facts
}

function at300(pixels: number): number {
  return (pixels / 300) * millimetresPerInch
}

function inFormat(seen: Seen, print: PrintFormat): InFormat {
  const { width, height } = seen
  const bleed = isWithoutBleed(seen, print) ? 0 : print.bleedMm
  const sides = [print.widthMm + 2 * bleed, print.heightMm + 2 * bleed] as const
  const [short, long] = [Math.min(...sides), Math.max(...sides)]
  const [widthMm, heightMm] = width > height ? [long, short] : [short, long]
  const dpi = Math.min(width / widthMm, height / heightMm) * millimetresPerInch
  return { name: print.name, widthMm, heightMm, dpi: Math.round(dpi), wanted: print.dpi }
}
