import type { InEveryLanguage } from '../../i18n/languages.ts'
import { ar } from '../words/receipt-ar.ts'
import { en } from '../words/receipt-en.ts'
import { es } from '../words/receipt-es.ts'
import { fr } from '../words/receipt-fr.ts'
import { pt } from '../words/receipt-pt.ts'
import type { FileState } from './receipt.ts'

/** What receipts say, on pages and in the browser: plain strings, for they travel as JSON. */
export type ReceiptWords = Record<ReceiptWord, string> & {
  /** What is proven of one file. `earlier`: by receipts that do not say when each was committed. */
  proven: Record<'received' | 'committed' | 'earlierReceived' | 'earlierCommitted', string>
  /** What became of a file; nothing is said of a current one. */
  states: Record<FileState, string>
}

type ReceiptWord =
  | 'lead'
  | 'label'
  | 'hint'
  | 'choose'
  | 'check'
  | 'good'
  | 'bad'
  | 'unknown'
  | 'unreadable'
  | 'unable'
  | 'differs'
  | 'provesNot'
  | 'code'
  | 'call'
  | 'first'
  | 'issued'
  | 'committed'
  | 'received'
  | 'notReceived'
  | 'files'
  | 'compare'
  | 'compareLabel'
  | 'compareHint'
  | 'sum'
  | 'sumHint'
  | 'reading'
  | 'same'
  | 'cleaned'
  | 'other'
  | 'otherHint'
  | 'gone'
  | 'sumSame'
  | 'sumOther'
  | 'sumWrong'
  | 'keep'
  | 'keepLink'
  | 'keepHint'
  | 'keepTitle'
  | 'keepLead'
  | 'keepTrust'
  | 'keepReceipt'
  | 'needsScript'

export const receiptWords: InEveryLanguage<ReceiptWords> = { en, es, pt, fr, ar }
