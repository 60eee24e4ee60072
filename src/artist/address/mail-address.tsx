import type { Call } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { inBothZones } from '../../i18n/local-time.ts'
import { paths } from '../../paths.ts'
import type { Submission } from '../../submissions/submission.ts'
import { Sentence } from '../../web/mail-address.tsx'
import type { MailState } from './mail-state-store.ts'
import { addressWords } from './words.ts'

type Props = {
  submission: Submission
  call: Call
  mail: MailState
  language: Language
  /** On the page where it is changed no way leads there. */
  isHere?: boolean
}

/** Where mail goes, what waits to be confirmed, and the way to change it. */
export function MailAddress({ submission, call, mail, language, isHere = false }: Props) {
  const { own } = addressWords[language]
  const { timeZone } = call.definition
  return (
    <section class="own-mail" id="mail">
      <p>
        <Sentence sentence={own.goesTo} email={submission.artist.email} />{' '}
        {!isHere && <a href={paths.submissionAddress()}>{own.change}</a>}
      </p>
      {mail.waiting && (
        <p class="own-mail-waits">
          <Sentence
            sentence={interpolate(own.waits, {
              until: endInBothZones(mail.waiting.expiresAt, timeZone, language),
            })}
            email={mail.waiting.email}
          />
        </p>
      )}
      {mail.receiptAt && (
        <p class="hint">
          {interpolate(own.receiptWaits, { when: inBothZones(mail.receiptAt, timeZone, language) })}
        </p>
      )}
    </section>
  )
}

export const named = (code: string, call: string) => ({
  code: isolated(code),
  call: isolated(call),
})
