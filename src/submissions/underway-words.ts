import type { Removed } from '../formats/cleaning.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'
import { ar } from './words/underway-ar.ts'
import { en } from './words/underway-en.ts'
import { es } from './words/underway-es.ts'
import { fr } from './words/underway-fr.ts'
import { pt } from './words/underway-pt.ts'

/** What the form's script says of a chosen file, of the way it goes, and of what was kept. */
export type UnderwayWords = Record<UnderwayWord, string> & {
  /** What was removed from a file, as it stands in a list. */
  things: Record<Removed, string>
}

export type UnderwayWord =
  | 'clean'
  | 'looking'
  | 'removedThings'
  | 'nothingToRemove'
  | 'notUnderstood'
  | 'asItIs'
  | 'exportAgain'
  | 'heic'
  | 'converted'
  | 'sameFile'
  | 'outdated'
  | 'keepOpen'
  | 'perSecond'
  | 'left'
  | 'pause'
  | 'goOn'
  | 'paused'
  | 'waiting'
  | 'arrived'
  | 'over'
  | 'gone'
  | 'stopped'
  | 'someOver'
  | 'someGone'
  | 'tryAgain'
  | 'percentSent'
  | 'onItsWay'
  | 'goOnThere'
  | 'keptHere'
  | 'chooseTheseAgain'
  | 'discard'
  | 'discarded'

export const underwayWords: InEveryLanguage<UnderwayWords> = { en, es, pt, fr, ar }
