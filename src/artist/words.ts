import type { InEveryLanguage } from '../i18n/languages.ts'
import type { Explanation } from '../web/explanation.ts'
import type { HistoryAction } from './data/history.ts'
import type { EditRefusal } from './edit/editable.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { pt } from './words/pt.ts'

/** What the artist reads where she changes, replaces, takes along or erases. `{names}` are for `interpolate`. */
export type OwnWords = {
  acts: Record<ActWord, string>
  replacing: Record<ReplacingWord, string>
  editing: Record<EditingWord, string>
  adding: Record<AddingWord, string>
  history: Record<'title' | 'zone' | 'details' | 'mailLanguage', string>
  happened: Record<HistoryAction, string>
  data: Record<DataWord, string>
  erasing: Record<ErasingWord, string>
  print: Record<PrintWord, string>
  look: Record<LookWord, string>
  /** What a poster in words could say, one thing after another. */
  refusals: Record<Exclude<EditRefusal['kind'], 'too-many'>, Explanation>
}

type ActWord =
  | 'open'
  | 'closed'
  | 'edit'
  | 'add'
  | 'full'
  | 'replace'
  | 'look'
  | 'original'
  | 'order'
  | 'up'
  | 'down'
  | 'noWords'
  | 'describe'
  | 'print'
  | 'printMarked'
  | 'back'

type ReplacingWord =
  | 'title'
  | 'lead'
  | 'file'
  | 'send'
  | 'onItsWay'
  | 'checking'
  | 'damaged'
  | 'refused'
  | 'decided'
  | 'announced'

type EditingWord = 'title' | 'lead' | 'save' | 'language' | 'meanwhile' | 'stored'
type AddingWord = 'title' | 'lead' | 'send' | 'room'
type DataWord =
  | 'title'
  | 'export'
  | 'exportHint'
  | 'withdrawAll'
  | 'withdrawAllAbout'
  | 'withdrawAllNow'
  | 'erase'
type ErasingWord =
  | 'others'
  | 'title'
  | 'lead'
  | 'goes'
  | 'stays'
  | 'copies'
  | 'first'
  | 'now'
  | 'gone'
  | 'goneText'
type PrintWord = 'open' | 'title' | 'how' | 'proves' | 'provesNot' | 'check' | 'signed' | 'issued'
type LookWord = 'title' | 'blind' | 'open' | 'waiting'

export const ownWords: InEveryLanguage<OwnWords> = { en, es, pt, fr, ar }
