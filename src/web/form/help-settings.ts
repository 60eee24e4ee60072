import type { LimitWord } from './limit-words.ts'
import type { TypoWord } from './typo-words.ts'

/** What helps while somebody writes: the words of counters and of the question about an address. */
export type HelpSettings = {
  locale: string
  limits: Record<LimitWord, string>
  typo: Record<TypoWord, string>
  /** The name under which an answer about the address is sent. */
  choice: string
}
