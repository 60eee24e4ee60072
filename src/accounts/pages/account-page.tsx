import type { Language } from '../../i18n/languages.ts'
import type { Viewer } from '../account.ts'
import { type AccountAction, accountActions, accountPageWords } from '../account-words.ts'
import type { OwnInvitation, OwnRole } from '../own-store.ts'
import type { Session } from '../sessions-store.ts'
import { accountWords } from '../words.ts'
import { Address } from './address.tsx'
import { OwnInvitations } from './own-invitations.tsx'
import { OwnRoles } from './own-roles.tsx'
import { OwnSessions } from './own-sessions.tsx'

export type Said = AccountAction

export type AccountProps = {
  viewer: Viewer
  language: Language
  sessions: Array<Session>
  roles: Array<OwnRole>
  invitations: Array<OwnInvitation>
  now: Date
  said?: Said | undefined
}

export function readSaid(text: string | undefined): Said | undefined {
  return accountActions.find((action) => action === text)
}

/** What somebody signed in is asked, does, and where she is signed in; each with the way to end it. */
export function AccountPage(props: AccountProps) {
  const { viewer, language, invitations, said } = props
  const words = accountPageWords[language]
  return (
    <article class="inside account">
      <h1>{accountWords[language].account}</h1>
      <Address sentence={words.signedInAs} email={viewer.email} />
      <p class="said" role="status">
        {said && words.said[said]}
      </p>
      {invitations.length > 0 && <OwnInvitations {...props} />}
      <OwnRoles {...props} />
      <OwnSessions {...props} />
    </article>
  )
}
