import { interpolate, isolated } from '../i18n/interpolate.ts'
import type { Preflight } from '../works/preflight.ts'
import type { PreflightNote } from '../works/preflight-notes.ts'
import type { PrintingWords } from '../works/preflight-words.ts'

export type SaidNote = { level: PreflightNote['level']; text: string }

/** What a printer would say about a file, in sentences; what is worth another look comes first. */
export function printingNotes(
  { notes }: Pick<Preflight, 'notes'>,
  words: PrintingWords,
  figure: (value: number) => string,
  list: (parts: Array<string>) => string,
): Array<SaidNote> {
  const said = notes.map((note) => ({
    level: note.level,
    text: interpolate(words[note.kind], factsOf(note, figure, list)),
  }))
  return [
    ...said.filter(({ level }) => level === 'look'),
    ...said.filter(({ level }) => level === 'fine'),
  ]
}

function factsOf(
  note: PreflightNote,
  figure: (value: number) => string,
  list: (parts: Array<string>) => string,
): Record<string, string> {
  const inWords = (fact: string | number | Array<string>) => {
    if (typeof fact === 'number') return figure(fact)
    return typeof fact === 'string' ? isolated(fact) : list(fact.map(isolated))
  }
  return Object.fromEntries(Object.entries(note).map(([name, fact]) => [name, inWords(fact)]))
}
