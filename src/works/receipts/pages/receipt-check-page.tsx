import type { Language } from '../../../i18n/languages.ts'
import { paths } from '../../../paths.ts'
import { Layout } from '../../../web/layout.tsx'
import { siteWords } from '../../../web/words.ts'
import type { Checked, KeyRing } from '../receipt-check.ts'
import { receiptWords } from '../receipt-words.ts'
import { ReceiptCheckForm } from './receipt-check-form.tsx'
import { ReceiptResult } from './receipt-result.tsx'

type Props = {
  language: Language
  keys: KeyRing
  typed?: string
  sum?: string | undefined
  checked?: Checked | undefined
}

/** Checks in the browser, without the network; without script the Worker checks it. */
export function ReceiptCheckPage({ language, keys, typed = '', sum, checked }: Props) {
  const words = receiptWords[language]
  const address = (other: Language) => `${paths.verifyReceipt()}?lang=${other}`
  const form = { language, keys, typed, sum, lead: words.lead, action: address(language) }
  return (
    <Layout
      language={language}
      title={siteWords[language].checkReceipt}
      alternates={address}
      styles={['receipt.css']}
      classicIslands={['receipt-check.js']}
    >
      <article class="lost-link receipt-check">
        <h1>{siteWords[language].checkReceipt}</h1>
        <ReceiptCheckForm {...form}>
          {checked && <ReceiptResult checked={checked} language={language} sum={sum} />}
        </ReceiptCheckForm>
        <section class="receipt-keep">
          <h2>{words.keep}</h2>
          <p>
            <a href={paths.verifyReceiptToKeep(language)} download="cartelera-receipt-check.html">
              {words.keepLink}
            </a>
          </p>
          <p class="hint">{words.keepHint}</p>
        </section>
      </article>
    </Layout>
  )
}
