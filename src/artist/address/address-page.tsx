import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { EmailField } from '../../submissions/pages/email-field.tsx'
import { contextOf } from '../../submissions/pages/field-context.ts'
import type { Submission } from '../../submissions/submission.ts'
import { FieldHelp } from '../../web/form/field-help.tsx'
import { toTyped } from '../../web/form/form-values.ts'
import { Sentence } from '../../web/mail-address.tsx'
import { SubPage } from '../pages/sub-page.tsx'
import { AddressAsked } from './address-asked.tsx'
import { MailAddress } from './mail-address.tsx'
import type { ConfirmLimits, MailState } from './mail-state-store.ts'
import { addressWords } from './words.ts'

export type AddressSaid = 'asked' | 'same' | 'too-many' | 'cancelled'

type Props = {
  submission: Submission
  call: Call
  mail: MailState
  language: Language
  said?: AddressSaid | undefined
  limits: ConfirmLimits
  typed?: string
  error?: string | undefined
}

export function OwnAddressPage(props: Props) {
  const { call, language, mail, typed = '', error } = props
  const { own } = addressWords[language]
  const errors = new Map(error ? [['email', error]] : [])
  return (
    <SubPage
      call={call}
      language={language}
      title={own.title}
      lead={own.lead}
      switches={(lang) => paths.submissionAddress({ lang })}
      islands={['field-help.js']}
    >
      <Said {...props} />
      <MailAddress {...props} isHere />
      {mail.waiting && <AddressAsked {...props} />}
      {mail.waiting && (
        <div class="own-mail-ways">
          <form method="post" action={paths.submissionAddress()}>
            <input type="hidden" name="email" value={mail.waiting.email} />
            <button class="button">{own.again}</button>
          </form>
          <form method="post" action={paths.submissionAddressCancellation()}>
            <button class="button">{own.cancel}</button>
          </form>
        </div>
      )}
      <FieldHelp language={language}>
        <form class="own-mail-form" method="post" action={paths.submissionAddress()}>
          <EmailField
            context={contextOf({ typed: toTyped([['email', typed]]), errors }, language)}
            language={language}
            name="email"
            label={own.email}
            known={typed}
          />
          <button class="button">{own.send}</button>
        </form>
      </FieldHelp>
    </SubPage>
  )
}

function Said({ said, mail, submission, limits, language }: Props) {
  if (!said) return null
  const { format } = new Intl.NumberFormat(locales[language])
  const figures = Object.entries(limits).map(([name, most]) => [name, format(most)])
  const sentence = interpolate(addressWords[language].said[said], Object.fromEntries(figures))
  const email = mail.waiting?.email ?? submission.artist.email
  return (
    <p class="own-said" role={said === 'too-many' ? 'alert' : 'status'} tabindex={-1} autofocus>
      <Sentence sentence={sentence} email={sentence.includes('{email}') ? email : ''} />
    </p>
  )
}
