import { clean } from '../../formats/cleaning.ts'
import { formatOf } from '../../formats/detect.ts'
import { percentInWords } from '../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import type { Receipt, StatedFile } from '../../works/receipts/receipt.ts'
import { sameSum, sumIn } from '../../works/receipts/receipt-sums.ts'
import type { ReceiptWords } from '../../works/receipts/receipt-words.ts'
import { hashOf, made, sourceOfFile } from '../sending/files/prepare-file.ts'

type Found = { as: 'same' | 'cleaned'; file: StatedFile }

/** Whether a file is one of a receipt's, as it is or without its metadata, in words. */
export async function comparison(
  file: File,
  receipt: Receipt,
  words: ReceiptWords,
  language: Language,
  tell: (text: string) => void,
): Promise<string> {
  const name = isolated(file.name)
  const read = (bytes: number) =>
    tell(
      interpolate(words.reading, {
        name,
        percent: percentInWords(bytes, file.size, locales[language]),
      }),
    )
  try {
    const found = await findIn(receipt, file, read)
    if (!found) return `${interpolate(words.other, { name })} ${words.otherHint}`
    return interpolate(words[found.as], { name, file: isolated(found.file.name) })
  } catch {
    return interpolate(words.gone, { name })
  }
}

export function sumComparison(text: string, receipt: Receipt, words: ReceiptWords): string {
  const sum = sumIn(text)
  if (!sum) return words.sumWrong
  const file = sameSum(receipt, sum)
  return file ? interpolate(words.sumSame, { file: isolated(file.name) }) : words.sumOther
}

/** A file whose size no file of the receipt has is none of them, and is not even read. */
async function findIn(
  receipt: Receipt,
  file: File,
  tell: (bytes: number) => void,
): Promise<Found | null> {
  const asItIs = await hashed(receipt, file, tell)
  if (asItIs) return { as: 'same', file: asItIs }

  const format = formatOf(await sourceOfFile(file).read(0, 16))
  const cleaned = format ? await clean(sourceOfFile(file), format) : null
  if (!cleaned || cleaned.removed.length === 0) return null
  const rest = await hashed(receipt, made(file, cleaned), tell)
  return rest && { as: 'cleaned', file: rest }
}

async function hashed(
  receipt: Receipt,
  file: File,
  tell: (bytes: number) => void,
): Promise<StatedFile | null> {
  if (!receipt.files.some(({ size }) => size === file.size)) return null
  return sameSum(receipt, await hashOf(file, tell))
}
