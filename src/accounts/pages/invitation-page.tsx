import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import type { FoundInvitation } from '../invitations-store.ts'
import { accountWords } from '../words.ts'

type Props = { invitation: FoundInvitation; token: string; language: Language }

/** Looking at it uses nothing up: mail programs open links too. The button does. */
export function InvitationPage({ invitation, token, language }: Props) {
  const words = accountWords[language]
  const { role, call } = invitation
  return (
    <article class="door">
      {role && call ? (
        <>
          <p class="kicker">{words.invited[role]}</p>
          <h1 dir="auto">{call.titles[language]}</h1>
          <p class="lead">{words.invitedAbout[role]}</p>
        </>
      ) : (
        <>
          <h1>{words.openDoor}</h1>
          <p class="lead">{words.openDoorAbout}</p>
        </>
      )}
      <form method="post" action={paths.invitation(token)}>
        <button class="button">{role ? words.accept : words.enter}</button>
      </form>
      <p class="hint">{words.once}</p>
    </article>
  )
}

type ClosedProps = { language: Language; why: 'used' | 'expired' | 'unknown' }

/** A link that opens nothing any more says why, and what to do. */
export function ClosedDoorPage({ language, why }: ClosedProps) {
  const words = accountWords[language]
  const about = { used: words.usedAbout, expired: words.expiredAbout, unknown: null }[why]
  return (
    <article class="door">
      <h1>{words[why]}</h1>
      {about && <p class="lead">{about}</p>}
      <p>
        <a class="button" href={paths.signIn()}>
          {words.newLink}
        </a>
      </p>
    </article>
  )
}
