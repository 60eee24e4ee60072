import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { signInMinutes } from '../account.ts'
import { accountWords } from '../words.ts'

type Props = { language: Language; typed?: string; isWrong?: boolean; isSent?: boolean }

export function SignInPage({ language, typed = '', isWrong = false, isSent = false }: Props) {
  const words = accountWords[language]
  if (isSent) {
    return (
      <article class="door" role="status">
        <h1>{words.sent}</h1>
        <p class="lead">{words.sentAbout(signInMinutes)}</p>
      </article>
    )
  }
  return (
    <article class="door">
      <h1>{words.signIn}</h1>
      <p class="lead">{words.signInAbout}</p>
      <form method="post" action={paths.signIn()}>
        <div class="field" data-invalid={isWrong ? '' : undefined}>
          <label for="email">{words.email}</label>
          {isWrong && (
            <p class="field-error" id="email-error">
              {words.emailWrong}
            </p>
          )}
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            dir="ltr"
            value={typed}
            required
            aria-invalid={isWrong ? 'true' : undefined}
            aria-describedby={isWrong ? 'email-error' : undefined}
          />
        </div>
        <button class="button">{words.sendLink}</button>
      </form>
    </article>
  )
}
