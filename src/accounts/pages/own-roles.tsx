import { paths } from '../../paths.ts'
import { accountPageWords } from '../account-words.ts'
import type { OwnRole } from '../own-store.ts'
import type { AccountProps } from './account-page.tsx'

/** What she does in which call, and how she leaves it. */
export function OwnRoles({ roles, language }: AccountProps) {
  const words = accountPageWords[language]
  const roomOf = ({ role, slug }: OwnRole) =>
    role === 'organiser' ? paths.deskCall(slug) : paths.reviewRound(slug)
  return (
    <section>
      <h2>{words.yourRoles}</h2>
      {roles.length === 0 && <p class="hint">{words.noRoles}</p>}
      <ul class="members">
        {roles.map((own) => (
          <li>
            <p>
              <a href={roomOf(own)} dir="auto">
                {own.titles[language]}
              </a>{' '}
              <span class="quiet">{words.roles[own.role]}</span>
            </p>
            {own.isLastOrganiser ? (
              <p class="hint">{words.lastOrganiser}</p>
            ) : (
              <details class="confirm">
                <summary>{words.leave}</summary>
                <p>{words.leaveAbout[own.role]}</p>
                <form method="post" action={paths.accountLeaving()}>
                  <input type="hidden" name="call" value={own.callId} />
                  <button name="role" value={own.role}>
                    {words.leaveNow}
                  </button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
