import { interpolate } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { instantInWords } from '../../i18n/local-time.ts'
import { figure } from '../../i18n/plurals.ts'
import type { Receipt, StatedFile } from './receipt.ts'
import type { ReceiptWords } from './receipt-words.ts'

/** What a receipt proves of one of its files, in words. */
export type Proven = { name: string; sha256: string; sentence: string; note: string }

export function provenOf(
  file: StatedFile,
  { committedAt }: Pick<Receipt, 'committedAt'>,
  words: ReceiptWords,
  language: Language,
): Proven {
  const { name, size, sha256, state = 'current' } = file
  const facts = {
    bytes: figure(size, language),
    first: inUtc(committedAt, language),
    committed: file.committedAt ? inUtc(file.committedAt, language) : '',
    received: file.receivedAt ? inUtc(file.receivedAt, language) : '',
  }
  const sentence = interpolate(words.proven[kindOf(file)], facts)
  return { name, sha256, sentence, note: words.states[state] ?? '' }
}

/** The facts beside the files, line by line. */
export function headOf(
  { code, call, committedAt, issuedAt }: Receipt,
  words: ReceiptWords,
  language: Language,
): Array<[string, string]> {
  return [
    [words.code, code],
    [words.call, call],
    [words.first, inUtc(committedAt, language)],
    ...(issuedAt ? [[words.issued, inUtc(issuedAt, language)] as [string, string]] : []),
  ]
}

/** Receipts of earlier versions put a file that came later under the instant of the submission. */
function kindOf({ committedAt, receivedAt }: StatedFile): keyof ReceiptWords['proven'] {
  if (committedAt) return receivedAt ? 'received' : 'committed'
  return receivedAt ? 'earlierReceived' : 'earlierCommitted'
}

function inUtc(instant: string, language: Language): string {
  return instantInWords(new Date(instant), 'UTC', language)
}
