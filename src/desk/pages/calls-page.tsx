import { accountWords } from '../../accounts/words.ts'
import { stateOf } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { reviewWords } from '../../jury/words.ts'
import { paths } from '../../paths.ts'
import type { Organised } from '../store.ts'

type Props = { calls: Array<Organised>; language: Language; now: Date }

export function DeskCallsPage({ calls, language, now }: Props) {
  const { desk } = reviewWords[language]
  const account = accountWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  if (calls.length === 0) {
    return (
      <article class="door">
        <h1>{account.nothingYet}</h1>
        <p class="lead">{account.nothingYetAbout}</p>
      </article>
    )
  }
  return (
    <article class="inside">
      <h1>{desk.yourCalls}</h1>
      <ul class="inside-calls">
        {calls.map(({ counts, ...call }) => (
          <li>
            <h2 dir="auto">
              <a href={paths.deskCall(call.slug)}>{call.titles[language]}</a>
            </h2>
            <p class="quiet">{callWords[language].states[stateOf(call, now)]}</p>
            <dl class="counts">
              {(['submissions', 'works', 'hung'] as const).map((name) => (
                <div>
                  <dt>{desk[name]}</dt>
                  <dd>{figure.format(counts[name] ?? 0)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </article>
  )
}
