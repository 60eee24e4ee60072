import { isolated } from '../../i18n/interpolate.ts'
import { paths } from '../../paths.ts'
import { memberWords } from '../member-words.ts'
import type { MemberProps } from './member-list.tsx'

/** What an organiser can do about somebody, folded: each says what it means before it is pressed. */
export function MemberActions({ call, language, roles }: MemberProps) {
  const words = memberWords[language]
  const [{ personId, email, sessions } = { personId: '', email: '', sessions: 0 }] = roles
  return (
    <details class="confirm">
      <summary aria-label={words.manageOf(isolated(email))}>{words.manage}</summary>
      {roles.map(({ role }) => (
        <form method="post" action={paths.deskRemoval(call.slug, personId)}>
          <p>{words.removeAbout[role]}</p>
          <button name="role" value={role}>
            {words.remove[role]}
          </button>
        </form>
      ))}
      {sessions > 0 && (
        <form method="post" action={paths.deskSessions(call.slug, personId)}>
          <p>{words.endSessionsAbout}</p>
          <button>{words.endSessions}</button>
        </form>
      )}
    </details>
  )
}
