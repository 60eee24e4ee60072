import { agoInWords } from '../../i18n/ago.ts'
import { dateInWords } from '../../i18n/local-time.ts'
import { figure, listed } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { idleDays, sessionDays } from '../account.ts'
import { accountPageWords } from '../account-words.ts'
import type { Session } from '../sessions-store.ts'
import type { AccountProps } from './account-page.tsx'

/** Where she is signed in, this device first. */
export function OwnSessions({ sessions, viewer, language, now }: AccountProps) {
  const words = accountPageWords[language]
  const isHere = (session: Session) => session.id === viewer.session.id
  const others = sessions.filter((session) => !isHere(session))
  return (
    <section>
      <h2>{words.sessions}</h2>
      <p class="hint">
        {words.sessionsAbout(figure(idleDays, language), figure(sessionDays, language))}
      </p>
      <ul class="members">
        {[...sessions.filter(isHere), ...others].map((session) => (
          <SessionItem session={session} isHere={isHere(session)} language={language} now={now} />
        ))}
      </ul>
      {others.length > 0 && (
        <form method="post" action={paths.accountSessions()}>
          <button>{words.endOthers}</button>
        </form>
      )}
    </section>
  )
}

type ItemProps = Pick<AccountProps, 'language' | 'now'> & { session: Session; isHere: boolean }

function SessionItem({ session, isHere, language, now }: ItemProps) {
  const words = accountPageWords[language]
  const day = (instant: Date) => dateInWords(instant, 'UTC', language)
  const device = session.device || words.unknownDevice
  return (
    <li>
      <p>
        <bdi>
          <b>{device}</b>
        </bdi>{' '}
        {isHere && <span class="quiet">{words.thisDevice}</span>}
      </p>
      <p class="hint">
        {listed(
          [
            words.began(day(session.createdAt)),
            words.used(agoInWords(session.usedAt, now, language)),
          ],
          language,
          'unit',
        )}
      </p>
      {!isHere && (
        <form method="post" action={paths.accountSession(session.id)}>
          <button aria-label={words.endOn(device)}>{words.end}</button>
        </form>
      )}
    </li>
  )
}
