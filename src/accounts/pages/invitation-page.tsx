import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Admission } from '../account.ts'
import type { FoundInvitation } from '../invitations-store.ts'
import { accountWords } from '../words.ts'
import { Address } from './address.tsx'

type Props = {
  invitation: FoundInvitation
  token: string
  barrier: Admission
  language: Language
}

/** Looking at it uses nothing up: mail programs open links too. The button does. */
export function InvitationPage({ invitation, token, barrier, language }: Props) {
  const words = accountWords[language]
  const { role, call, email } = invitation
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
      <Address sentence={role ? words.invitationFor : words.linkFor} email={email} />
      <Way token={token} role={role} barrier={barrier} language={language} />
    </article>
  )
}

type WayProps = Pick<Props, 'token' | 'barrier' | 'language'> & { role: FoundInvitation['role'] }

function Way({ token, role, barrier, language }: WayProps) {
  const words = accountWords[language]
  switch (barrier.kind) {
    case 'free':
      return (
        <>
          <form method="post" action={paths.invitation(token)}>
            <button class="button">{role ? words.accept : words.enter}</button>
          </form>
          <p class="hint">{words.once}</p>
        </>
      )
    case 'sign-in-first':
      return (
        <>
          <p class="lead">{words.signInFirst}</p>
          <form method="post" action={paths.invitationSignIn(token)}>
            <button class="button">{words.sendLink}</button>
          </form>
        </>
      )
    case 'somebody-else-is-signed-in':
      return (
        <>
          <Address sentence={words.somebodyElse} email={barrier.viewer.email} />
          <form method="post" action={paths.invitation(token)}>
            <input type="hidden" name="leaving" value={barrier.viewer.id} />
            <button class="button">{words.changeOver}</button>
          </form>
          <p>
            <a href={paths.account()}>{words.stay}</a>
          </p>
        </>
      )
  }
}
