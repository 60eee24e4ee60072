import { directionOf, type Language, languageNames, languages } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Viewer } from '../account.ts'
import { accountWords } from '../words.ts'

type Props = { viewer: Viewer; language: Language; here: string }

/** The ways through the house for somebody signed in: her rooms, her language, the door. */
export function HouseNav({ viewer, language, here }: Props) {
  const words = accountWords[language]
  const holds = (role: string) => viewer.roles.some((held) => held.role === role)
  return (
    <div class="house-nav">
      <nav aria-label="Cartelera">
        {holds('reviewer') && <RoomLink to={paths.review()} here={here} name={words.review} />}
        {holds('organiser') && <RoomLink to={paths.desk()} here={here} name={words.desk} />}
      </nav>
      <form class="own-languages" method="post" action={paths.ownLanguage()}>
        <input type="hidden" name="back" value={here} />
        {languages.map((other) => (
          <button
            name="language"
            value={other}
            lang={other}
            dir={directionOf(other)}
            aria-current={other === language ? 'true' : undefined}
          >
            {languageNames[other]}
          </button>
        ))}
      </form>
      <a class="own-account" href={paths.account()} aria-current={isAccount(here)}>
        {words.account}
      </a>
      <form method="post" action={paths.signOut()}>
        <button class="sign-out">{words.signOut}</button>
      </form>
    </div>
  )
}

function isAccount(here: string): 'true' | undefined {
  return here.startsWith(paths.account()) ? 'true' : undefined
}

function RoomLink({ to, here, name }: { to: string; here: string; name: string }) {
  return (
    <a href={to} aria-current={here.startsWith(to) ? 'true' : undefined}>
      {name}
    </a>
  )
}
