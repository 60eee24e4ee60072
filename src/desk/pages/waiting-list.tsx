import type { WaitingInvitation } from '../../accounts/call-invitations-store.ts'
import { isolated } from '../../i18n/interpolate.ts'
import { dateInWords } from '../../i18n/local-time.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import { memberWords } from '../member-words.ts'
import type { JuryProps } from './jury-page.tsx'

/** Who is invited and has not come: until when, by whom, and the ways to remind her or to take it back. */
export function WaitingList(props: JuryProps) {
  const { desk } = reviewWords[props.language]
  return (
    <>
      <h3>{desk.waiting}</h3>
      <ul class="members">
        {props.waiting.map((invitation) => (
          <WaitingItem {...props} invitation={invitation} />
        ))}
      </ul>
    </>
  )
}

type ItemProps = JuryProps & { invitation: WaitingInvitation }

function WaitingItem({ call, language, invitation }: ItemProps) {
  const { desk } = reviewWords[language]
  const words = memberWords[language]
  const { id, email, role, invitedBy, createdAt, expiresAt, isMailed } = invitation
  const format = (instant: Date) => dateInWords(instant, 'UTC', language)
  const inviter = invitedBy === 'operator' ? words.byOperator : isolated(invitedBy)
  return (
    <li id={`invitation-${id}`}>
      <p>
        <bdi>{email}</bdi>{' '}
        <span class="quiet">
          {desk.roles[role]}, {desk.validUntil(format(expiresAt))}
        </span>
      </p>
      <p class="hint">{words.waitsSince(inviter, format(createdAt))}</p>
      <div class="actions">
        {isMailed && (
          <form method="post" action={paths.deskLetter(call.slug, id)}>
            <button aria-label={words.againTo(isolated(email))}>{words.again}</button>
          </form>
        )}
        <form method="post" action={paths.deskWithdrawal(call.slug, id)}>
          <button aria-label={words.withdrawFrom(isolated(email))}>{words.withdraw}</button>
        </form>
      </div>
    </li>
  )
}
