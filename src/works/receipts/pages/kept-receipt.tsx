import { raw } from 'hono/html'
import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import { directionOf, type Language } from '../../../i18n/languages.ts'
import { paths } from '../../../paths.ts'
import { siteWords } from '../../../web/words.ts'
import type { Receipt } from '../receipt.ts'
import type { KeyRing } from '../receipt-check.ts'
import { receiptWords } from '../receipt-words.ts'
import { ReceiptCheckForm } from './receipt-check-form.tsx'
import { ReceiptProof } from './receipt-result.tsx'

type Props = {
  language: Language
  keys: KeyRing
  handedOut?: { receipt: Receipt; jws: string } | undefined
  site: string
  /** Whole, for the document must need nothing else; and the policy that lets only these run. */
  script: string
  style: string
  policy: string
}

/** A receipt with all that checks it, in one document that works from a disk, for good. */
export function KeptReceipt(props: Props) {
  const { language, keys, handedOut, site, script, style, policy } = props
  const words = receiptWords[language]
  const title = handedOut
    ? interpolate(words.keepTitle, { code: isolated(handedOut.receipt.code) })
    : siteWords[language].checkReceipt
  const typed = handedOut ? JSON.stringify(handedOut, null, 2) : ''
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <noscript>
            <p class="wrong">{words.needsScript}</p>
          </noscript>
          <ReceiptCheckForm
            language={language}
            keys={keys}
            typed={typed}
            lead={handedOut ? words.keepLead : words.lead}
          >
            {handedOut && <ReceiptProof receipt={handedOut.receipt} language={language} />}
          </ReceiptCheckForm>
          <p class="hint">
            {interpolate(words.keepTrust, { address: isolated(`${site}${paths.verifyReceipt()}`) })}
          </p>
        </main>
        <script>{raw(script)}</script>
      </body>
    </html>
  )
}
