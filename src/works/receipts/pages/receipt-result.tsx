import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import type { Language } from '../../../i18n/languages.ts'
import type { Receipt } from '../receipt.ts'
import type { Checked } from '../receipt-check.ts'
import { headOf, provenOf } from '../receipt-sentences.ts'
import { sameSum, sumIn } from '../receipt-sums.ts'
import { type ReceiptWords, receiptWords } from '../receipt-words.ts'

type Props = { checked: Checked; language: Language; sum?: string | undefined }

/** What was found in what was pasted: only what was signed is shown. */
export function ReceiptResult({ checked, language, sum = '' }: Props) {
  const words = receiptWords[language]
  return (
    <>
      <p class="lead">
        <strong>{words[checked.verdict]}</strong>
      </p>
      {checked.verdict === 'good' && (
        <>
          {checked.differs && <p class="wrong">{words.differs}</p>}
          <ReceiptProof receipt={checked.receipt} language={language} />
          {sum && <p>{sumInWords(sum, checked.receipt, words)}</p>}
        </>
      )}
    </>
  )
}

/** What a receipt proves, file by file. */
export function ReceiptProof({ receipt, language }: { receipt: Receipt; language: Language }) {
  const words = receiptWords[language]
  return (
    <>
      <dl>
        {headOf(receipt, words, language).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </>
        ))}
      </dl>
      <h2>{words.files}</h2>
      <ul class="proven">
        {receipt.files
          .map((file) => provenOf(file, receipt, words, language))
          .map(({ name, sha256, sentence, note }) => (
            <li>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p>{sentence}</p>
              {note && <p class="hint">{note}</p>}
              <p class="fingerprint" dir="ltr">
                SHA-256 {sha256}
              </p>
            </li>
          ))}
      </ul>
      <p class="hint">{words.provesNot}</p>
    </>
  )
}

function sumInWords(text: string, receipt: Receipt, words: ReceiptWords): string {
  const sum = sumIn(text)
  if (!sum) return words.sumWrong
  const file = sameSum(receipt, sum)
  return file ? interpolate(words.sumSame, { file: isolated(file.name) }) : words.sumOther
}
