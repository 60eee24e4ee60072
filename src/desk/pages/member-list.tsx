import { agoInWords } from '../../i18n/ago.ts'
import { isolated } from '../../i18n/interpolate.ts'
import { dateInWords } from '../../i18n/local-time.ts'

import { counted, listed } from '../../i18n/plurals.ts'
import { ProgressLine } from '../../jury/pages/progress-line.tsx'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import type { Member } from '../jury-store.ts'
import { memberWords } from '../member-words.ts'
import type { JuryProps } from './jury-page.tsx'
import { MemberActions } from './member-actions.tsx'

/** One entry for each person, whatever roles she has in this call. */
export function MemberList(props: JuryProps) {
  const people = Map.groupBy(props.members, (member) => member.personId)
  return (
    <ul class="members">
      {[...people.values()].map((roles) => (
        <MemberItem {...props} roles={roles} />
      ))}
    </ul>
  )
}

export type MemberProps = JuryProps & { roles: Array<Member> }

function MemberItem(props: MemberProps) {
  const { roles, viewer, language } = props
  const words = memberWords[language]
  const [first] = roles
  if (!first) return null
  const isViewer = first.personId === viewer.id
  return (
    <li id={`member-${first.personId}`}>
      <p>
        <bdi>
          <b>{first.email}</b>
        </bdi>{' '}
        <span class="quiet">
          {listed(
            roles.map(({ role }) => reviewWords[language].desk.roles[role]),
            language,
          )}
          {isViewer && ` (${words.you})`}
        </span>
      </p>
      {roles
        .filter(({ role }) => role === 'reviewer')
        .map(({ progress }) => (
          <ProgressLine progress={progress} language={language} />
        ))}
      <p class="hint">{originInWords(props, first)}</p>
      {isViewer ? (
        <p class="hint">
          <a href={paths.account()}>{words.yourAccount}</a>
        </p>
      ) : (
        <>
          <p class="hint">{sessionsInWords(props, first)}</p>
          <MemberActions {...props} />
        </>
      )}
    </li>
  )
}

function originInWords({ language }: JuryProps, { invitedBy, givenAt }: Member): string {
  const words = memberWords[language]
  const format = (instant: Date) => dateInWords(instant, 'UTC', language)
  const day = format(givenAt)
  if (!invitedBy) return words.since(day)
  return words.invitedBy(invitedBy === 'operator' ? words.byOperator : isolated(invitedBy), day)
}

function sessionsInWords({ language, now }: JuryProps, { sessions, usedAt }: Member): string {
  const words = memberWords[language]
  if (sessions === 0 || !usedAt) return words.signedOut
  const devices = counted(sessions, words.devices, language)
  return `${devices}, ${words.lastUsed(agoInWords(usedAt, now, language))}`
}
