import type { InEveryLanguage } from '../../i18n/languages.ts'
import { ar } from '../words/address-ar.ts'
import { en } from '../words/address-en.ts'
import { es } from '../words/address-es.ts'
import { fr } from '../words/address-fr.ts'
import { pt } from '../words/address-pt.ts'
import type { Over } from './change.ts'

/** What the artist reads about where mail goes. `{names}` are for `interpolate`. */
export type AddressWords = {
  own: Record<
    | 'goesTo'
    | 'change'
    | 'waits'
    | 'receiptWaits'
    | 'title'
    | 'lead'
    | 'email'
    | 'send'
    | 'again'
    | 'cancel',
    string
  >
  /** What came of it. */
  said: Record<'asked' | 'same' | 'too-many' | 'cancelled', string>
  confirming: Record<'title' | 'about' | 'now' | 'done' | 'link', string>
  objecting: Record<
    'title' | 'waiting' | 'changed' | 'now' | 'kept' | 'restored' | 'advice',
    string
  >
  /** Why a link does nothing any more. */
  overTitle: string
  over: Record<Over, string>
}

export const addressWords: InEveryLanguage<AddressWords> = { en, es, pt, fr, ar }
