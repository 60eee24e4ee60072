import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import type { Invited, Member } from '../jury-store.ts'
import { reviewWords } from '../words.ts'
import { DeskHead } from './desk-head.tsx'
import { ProgressLine } from './progress-line.tsx'

type Props = {
  call: Call
  language: Language
  staged: number
  failures: number
  members: Array<Member>
  waiting: Array<Invited>
  typed?: string
  isWrong?: boolean
  sent?: { email: string; link: string }
}

/** Who works on a call, how far the jury is, and the way to invite more. */
export function JuryPage(props: Props) {
  const { call, language, staged, failures, members, waiting, sent } = props
  const { desk } = reviewWords[language]
  const when = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <article class="desk">
      <DeskHead call={call} language={language} here="jury" staged={staged} failures={failures} />
      {sent && (
        <div class="sent" role="status">
          <p>
            <strong>{desk.invited(sent.email)}</strong>
          </p>
          <label for="link">{desk.link}</label>
          <input id="link" class="link" readonly value={sent.link} dir="ltr" />
        </div>
      )}
      <div class="jury">
        <section>
          <h2>{desk.jury}</h2>
          <p class="hint">{desk.juryAbout}</p>
          <ul class="members">
            {members.map(({ email, role, progress }) => (
              <li>
                <p>
                  <bdi>
                    <b>{email}</b>
                  </bdi>{' '}
                  <span class="quiet">{desk.roles[role]}</span>
                </p>
                {role === 'reviewer' && <ProgressLine progress={progress} language={language} />}
              </li>
            ))}
          </ul>
          {waiting.length > 0 && (
            <>
              <h3>{desk.waiting}</h3>
              <ul class="members">
                {waiting.map(({ email, role, expiresAt }) => (
                  <li>
                    <p>
                      <bdi>{email}</bdi>{' '}
                      <span class="quiet">
                        {desk.roles[role]}, {desk.validUntil(when.format(expiresAt))}
                      </span>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <InvitationForm {...props} />
      </div>
    </article>
  )
}

function InvitationForm({ call, language, typed = '', isWrong = false }: Props) {
  const { desk } = reviewWords[language]
  return (
    <form class="invite" method="post" action={paths.deskInvitations(call.slug)}>
      <h2>{desk.invite}</h2>
      <p class="hint">{desk.inviteAbout}</p>
      <div class="field" data-invalid={isWrong ? '' : undefined}>
        <label for="email">{desk.email}</label>
        {isWrong && (
          <p class="field-error" id="email-error">
            {desk.emailWrong}
          </p>
        )}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="off"
          dir="ltr"
          value={typed}
          required
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? 'email-error' : undefined}
        />
      </div>
      <div class="field">
        <label for="role">{desk.role}</label>
        <select id="role" name="role">
          {(['reviewer', 'organiser'] as const).map((role) => (
            <option value={role}>{desk.roles[role]}</option>
          ))}
        </select>
      </div>
      <button class="button">{desk.sendInvitation}</button>
    </form>
  )
}
