import type { Viewer } from '../../accounts/account.ts'
import type { WaitingInvitation } from '../../accounts/call-invitations-store.ts'
import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import type { Member } from '../jury-store.ts'
import { type MemberAction, memberWords } from '../member-words.ts'
import { DeskHead } from './head.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { MemberList } from './member-list.tsx'
import { WaitingList } from './waiting-list.tsx'

export type JuryProps = {
  call: Call
  viewer: Viewer
  language: Language
  now: Date
  staged: number
  failures: number
  members: Array<Member>
  waiting: Array<WaitingInvitation>
  typed?: { email: string; role: string }
  isWrong?: boolean
  said?: MemberAction | undefined
}

/** Who works on a call, how far the jury is, and the way to invite more and to part. */
export function JuryPage(props: JuryProps) {
  const { call, language, staged, failures, waiting, said } = props
  const { desk } = reviewWords[language]
  const words = memberWords[language]
  return (
    <article class="desk">
      <DeskHead call={call} language={language} here="jury" staged={staged} failures={failures} />
      <p class="said" role="status">
        {said && words.said[said]}
      </p>
      <div class="jury">
        <section>
          <h2>{words.members}</h2>
          <p class="hint">{desk.juryAbout}</p>
          <MemberList {...props} />
          {waiting.length > 0 && <WaitingList {...props} />}
        </section>
        <InvitationForm {...props} />
      </div>
    </article>
  )
}
