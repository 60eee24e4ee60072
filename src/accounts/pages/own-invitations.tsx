import { dateInWords } from '../../i18n/local-time.ts'
import { paths } from '../../paths.ts'

import { accountPageWords } from '../account-words.ts'
import type { AccountProps } from './account-page.tsx'

/** What she is invited to. Being signed in proves who she is: no link is needed here. */
export function OwnInvitations({ invitations, language }: AccountProps) {
  const words = accountPageWords[language]
  const day = (instant: Date) => dateInWords(instant, 'UTC', language)
  const inviter = (who: string) => (who === 'operator' ? words.byOperator : `\u2068${who}\u2069`)
  return (
    <section>
      <h2>{words.invitations}</h2>
      <ul class="members">
        {invitations.map(({ id, role, titles, invitedBy, expiresAt }) => (
          <li>
            <p>
              <b dir="auto">{titles[language]}</b> <span class="quiet">{words.roles[role]}</span>
            </p>
            <p class="hint">
              {words.invitedBy(inviter(invitedBy))}, {words.until(day(expiresAt))}
            </p>
            <div class="actions">
              <form method="post" action={paths.accountInvitation(id)}>
                <button class="button main">{words.accept}</button>
              </form>
              <form method="post" action={paths.accountRefusal(id)}>
                <button>{words.decline}</button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
