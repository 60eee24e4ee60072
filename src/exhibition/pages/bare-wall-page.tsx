import { type Call, type CallState, stateOf } from '../../calls/call.ts'
import { endInWords } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { wallWords } from '../words.ts'

type Props = { call: Call; language: Language; now: Date }

/** Before the release nothing is public, not even how much there is. */
export function BareWallPage({ call, language, now }: Props) {
  const { waiting } = wallWords[language]
  const { timeZone, texts, accent } = call.definition
  const day = endInWords(call.closesAt, timeZone, language)
  return (
    <Layout
      language={language}
      title={`${waiting.title}: ${texts[language].title}`}
      alternates={(other) => paths.exhibition(other, call.slug)}
      accent={accent}
      noindex
    >
      <section class="notice">
        <p class="call-state">{texts[language].title}</p>
        <h1>{waiting.title}</h1>
        <p class="lead">{textIn(stateOf(call, now), day, language)}</p>
        <p>
          <a class="button" href={paths.call(language, call.slug)}>
            {waiting.back}
          </a>
        </p>
      </section>
    </Layout>
  )
}

function textIn(state: CallState, day: string, language: Language): string {
  const { waiting } = wallWords[language]
  if (state === 'upcoming') return waiting.upcoming
  return state === 'open' ? waiting.text(day) : waiting.closed(day)
}
