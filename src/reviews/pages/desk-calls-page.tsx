import { accountWords } from '../../accounts/words.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import type { Organised } from '../desk-store.ts'
import { reviewWords } from '../words.ts'

type Props = { calls: Array<Organised>; language: Language }

export function DeskCallsPage({ calls, language }: Props) {
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
        {calls.map(({ slug, titles, counts }) => (
          <li>
            <h2 dir="auto">
              <a href={paths.deskCall(slug)}>{titles[language]}</a>
            </h2>
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
