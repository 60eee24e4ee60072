import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import { paths } from '../../paths.ts'
import type { Receipt } from '../../works/receipts/receipt.ts'
import { ownWords } from '../words.ts'
import { ReceiptFacts } from './receipt-section.tsx'
import { SubPage } from './sub-page.tsx'

type Props = {
  call: Call
  receipt: Receipt
  language: Language
  jws: string
  site: string
  now: Date
}

/** The receipt on paper: one sheet that says what it proves and how to check it. */
export function ReceiptPrintPage({ call, receipt, language, jws, site, now }: Props) {
  const { print } = ownWords[language]
  const address = `${site}${paths.verifyReceipt()}`
  const printed = inBothZones(now, call.definition.timeZone, language)
  return (
    <SubPage
      call={call}
      language={language}
      title={print.title}
      switches={(lang) => paths.submissionPrint({ lang })}
    >
      <section class="receipt receipt-sheet">
        <p class="hint no-print">{print.how}</p>
        <ReceiptFacts receipt={receipt} call={call} language={language} />
        <p>{print.proves}</p>
        <p>{print.provesNot}</p>
        <p>
          {interpolate(print.check, {
            file: isolated(`${receipt.code}.jws.json`),
            address: isolated(address),
          })}
        </p>
        <h2>{print.signed}</h2>
        <p class="jws" dir="ltr">
          {jws}
        </p>
        <p class="hint">
          {print.issued} {printed}
        </p>
      </section>
    </SubPage>
  )
}
