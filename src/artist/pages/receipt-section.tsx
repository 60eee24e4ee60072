import type { Call } from '../../calls/call.ts'
import { sizeInWords } from '../../i18n/file-sizes.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import { figure } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { words } from '../../submissions/words.ts'
import type { Receipt, StatedFile } from '../../works/receipts/receipt.ts'
import { receiptWords } from '../../works/receipts/receipt-words.ts'
import { ownWords } from '../words.ts'

type Props = { receipt: Receipt; call: Call; language: Language }

/** The receipt as people read it; the signed one is made of the same value. */
export function ReceiptSection(props: Props) {
  const { receipt, language } = props
  const { own } = words[language]
  const said = receiptWords[language]
  return (
    <details id="receipt" class="fold receipt">
      <summary>
        <h2>{own.receipt}</h2>
      </summary>
      <ReceiptFacts {...props} />
      <p class="receipt-ways">
        <a class="button" href={paths.submissionReceipt()} download={`${receipt.code}.jws.json`}>
          {own.download}
        </a>{' '}
        <a href={paths.submissionPrint()}>{ownWords[language].print.open}</a>{' '}
        <a href={paths.submissionReceiptToKeep()}>{said.keepReceipt}</a>{' '}
        <a href={`${paths.verifyReceipt()}?lang=${language}`}>{own.verify}</a>
      </p>
      <p class="hint">{own.receiptHint}</p>
    </details>
  )
}

export function ReceiptFacts({ receipt, call, language }: Props) {
  const { own } = words[language]
  const said = receiptWords[language]
  const { timeZone, texts } = call.definition
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
        <dt>{said.first}</dt>
        <dd>
          <Instant text={receipt.committedAt} timeZone={timeZone} language={language} />
        </dd>
      </dl>
      {receipt.files.map((file) => (
        <FileFacts file={file} timeZone={timeZone} language={language} />
      ))}
    </>
  )
}

type FileProps = { file: StatedFile; timeZone: string; language: Language }

/** One file, with the instants at which it was promised and was whole. They never change. */
function FileFacts({ file, ...zone }: FileProps) {
  const { language } = zone
  const { own, form } = words[language]
  const said = receiptWords[language]
  const note = said.states[file.state ?? 'current']
  return (
    <dl class="receipt-file" data-state={file.state}>
      <dt>{form.file}</dt>
      <dd>
        <bdi>{file.name}</bdi>
        {note && <span class="hint"> {note}</span>}
      </dd>
      <dt>{own.size}</dt>
      <dd>
        {sizeInWords(file.size, locales[language])} ({figure(file.size, language)} B)
      </dd>
      <dt>{own.fingerprint}</dt>
      <dd class="fingerprint" dir="ltr">
        {file.sha256}
      </dd>
      {file.committedAt && (
        <>
          <dt>{said.committed}</dt>
          <dd>
            <Instant text={file.committedAt} {...zone} />
          </dd>
        </>
      )}
      <dt>{said.received}</dt>
      <dd>{file.receivedAt ? <Instant text={file.receivedAt} {...zone} /> : own.notReceived}</dd>
    </dl>
  )
}

function Instant({ text, timeZone, language }: Omit<FileProps, 'file'> & { text: string }) {
  return <time datetime={text}>{inBothZones(new Date(text), timeZone, language)}</time>
}
