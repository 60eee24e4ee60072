import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { Layout } from '../../web/layout.tsx'
import type { Receipt, Verdict } from '../receipt.ts'
import { factsOf, receiptWords } from '../receipt-words.ts'

type Props = {
  language: Language
  /** The public keys, so that the browser needs nothing else. */
  keys: unknown
  typed?: string
  verdict?: Verdict | undefined
  receipt?: Receipt | undefined
}

/** Checks in the browser, without the network; without script the house checks it itself. */
export function ReceiptCheckPage({ language, keys, typed = '', verdict, receipt }: Props) {
  const words = receiptWords[language]
  const address = (other: Language) => `${paths.verifyReceipt()}?lang=${other}`
  return (
    <Layout
      language={language}
      title={words.title}
      alternates={address}
      styles={['submit.css']}
      islands={['receipt-check.js']}
    >
      <article class="lost-link">
        <h1>{words.title}</h1>
        <receipt-check data-keys={JSON.stringify(keys)} data-words={JSON.stringify(words)}>
          <form method="post" action={address(language)}>
            <p class="lead">{words.lead}</p>
            <div class="field">
              <label for="receipt">{words.label}</label>
              <p class="hint" id="receipt-hint">
                {words.hint}
              </p>
              <textarea
                id="receipt"
                name="receipt"
                rows={6}
                dir="ltr"
                required
                maxlength={20_000}
                aria-describedby="receipt-hint"
              >
                {typed}
              </textarea>
            </div>
            <button class="button">{words.check}</button>
          </form>
          <div role="status" class="receipt" data-result>
            {verdict && (
              <p class="lead">
                <strong>{words[verdict]}</strong>
              </p>
            )}
            {receipt && <Facts receipt={receipt} language={language} />}
          </div>
        </receipt-check>
      </article>
    </Layout>
  )
}

function Facts({ receipt, language }: { receipt: Receipt; language: Language }) {
  const words = receiptWords[language]
  return (
    <>
      <p>{words.proves}</p>
      <p>{words.provesNot}</p>
      <p class="hint">{words.match}</p>
      <dl>
        {factsOf(receipt, words).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
