import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { sizeInWords } from '../../uploads/sizes.ts'
import { receiptOf } from '../../works/receipt.ts'
import type { Work } from '../../works/work.ts'
import { ownWords } from '../own-words.ts'
import type { Submission } from '../submission.ts'
import { words } from '../words.ts'
import { inBothZones } from './when.ts'

type Props = { submission: Submission; call: Call; works: Array<Work>; language: Language }

/** The receipt as people read it; the signed one says the same. */
export function ReceiptSection(props: Props) {
  const { submission, language } = props
  const { own } = words[language]
  return (
    <section id="receipt" class="receipt">
      <h2>{own.receipt}</h2>
      <ReceiptFacts {...props} />
      <p class="receipt-ways">
        <a class="button" href={paths.submissionReceipt()} download={`${submission.code}.jws.json`}>
          {own.download}
        </a>{' '}
        <a href={paths.submissionPrint()}>{ownWords[language].print.open}</a>{' '}
        <a href={`${paths.verifyReceipt()}?lang=${language}`}>{own.verify}</a>
      </p>
      <p class="hint">{own.receiptHint}</p>
    </section>
  )
}

export function ReceiptFacts({ submission, call, works, language }: Props) {
  const { own } = words[language]
  const { timeZone, texts } = call.definition
  const receipt = receiptOf(submission, call.slug, works)
  const instant = (text: string) => inBothZones(new Date(text), timeZone, language)
  return (
    <>
      <dl>
        <dt>{own.code}</dt>
        <dd class="code" dir="ltr">
          {receipt.code}
        </dd>
        <dt>{own.call}</dt>
        <dd>
          {texts[language].title} (<bdi>{receipt.call}</bdi>)
        </dd>
        <dt>{own.committed}</dt>
        <dd>
          <time datetime={receipt.committedAt}>{instant(receipt.committedAt)}</time>
        </dd>
      </dl>
      {receipt.files.map((file) => (
        <dl class="receipt-file">
          <dt>{words[language].form.file}</dt>
          <dd>
            <bdi>{file.name}</bdi>
          </dd>
          <dt>{own.size}</dt>
          <dd>
            {sizeInWords(file.size, locales[language])} ({file.size} B)
          </dd>
          <dt>{own.fingerprint}</dt>
          <dd class="fingerprint" dir="ltr">
            {file.sha256}
          </dd>
          <dt>{own.received}</dt>
          <dd>{file.receivedAt ? instant(file.receivedAt) : own.notReceived}</dd>
        </dl>
      ))}
    </>
  )
}
