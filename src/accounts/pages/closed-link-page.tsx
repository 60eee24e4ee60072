import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Invitation } from '../account.ts'
import { accountWords } from '../words.ts'

type Props = { language: Language; invitation: Invitation | null }

/** A link that opens nothing any more says why, and what to do. */
export function ClosedLinkPage({ language, invitation }: Props) {
  const words = accountWords[language]
  const why = whyClosed(invitation)
  return (
    <article class="door">
      <h1>{words.closed[why].title}</h1>
      <p class="lead">{words.closed[why].about}</p>
      <p>
        <a class="button" href={paths.signIn()}>
          {words.newLink}
        </a>
      </p>
    </article>
  )
}

function whyClosed(invitation: Invitation | null) {
  if (!invitation) return 'unknown'
  if (invitation.redeemedAt) return 'used'
  if (!invitation.withdrawnAt) return 'expired'
  return invitation.role ? 'withdrawn' : 'replaced'
}
