import type { FileRules } from '../calls/call.ts'
import { fill } from '../submissions/fill.ts'
import type { PrintingWord } from '../submissions/words.ts'
import type { Preflight } from './preflight.ts'

/** What a printer would say about a picture, in sentences. */
export function printingNotes(
  preflight: Preflight,
  asked: FileRules['orientation'],
  words: Record<PrintingWord, string>,
  figure: (value: number) => string,
): Array<string> {
  const { widthPx, heightPx, printAt300, inFormat, orientation } = preflight
  const size = { width: figure(widthPx), height: figure(heightPx) }
  const printed = { width: figure(printAt300.widthMm), height: figure(printAt300.heightMm) }
  const notes = [fill(words.pixels, size), fill(words.at300, printed)]
  if (inFormat) {
    const isEnough = inFormat.dpi >= inFormat.wanted
    const facts = {
      name: inFormat.name,
      dpi: figure(inFormat.dpi),
      wanted: figure(inFormat.wanted),
    }
    notes.push(fill(isEnough ? words.enough : words.fewer, facts))
  }
  if (asked === 'portrait' && orientation === 'landscape') notes.push(words.portraitAsked)
  if (asked === 'landscape' && orientation === 'portrait') notes.push(words.landscapeAsked)
  return notes
}
