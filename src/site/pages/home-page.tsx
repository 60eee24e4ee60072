import { type Call, type CallState, stateOf } from '../../calls/call.ts'
import { linkPreviewOf } from '../../calls/pages/link-preview.ts'
import { callWords } from '../../calls/words.ts'
import type { Hung, WallNumbers } from '../../exhibition/exhibition.ts'
import { Strip } from '../../exhibition/pages/hung-poster.tsx'
import { inNumbers } from '../../exhibition/pages/wall-page.tsx'
import { endingOf } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { dateInWords, withZone } from '../../i18n/local-time.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { unbroken } from '../../web/title-size.ts'
import { CallHead } from './call-head.tsx'

export type Wall = { call: Call; works: Array<Hung>; numbers: WallNumbers }

type Props = { language: Language; site: string; now: Date; calls: Array<Call>; walls: Array<Wall> }

/** The open call large; what comes and what hangs below it. */
export function HomePage({ language, site, now, calls, walls }: Props) {
  const words = callWords[language].home
  const inState = (state: CallState) => calls.filter((call) => stateOf(call, now) === state)
  const open = inState('open').toReversed()
  const upcoming = inState('upcoming').toSorted((a, b) => +a.opensAt - +b.opensAt)
  const [largest] = [...open, ...upcoming]
  return (
    <Layout
      language={language}
      title="Cartelera"
      description={words.about}
      site={site}
      alternates={paths.home}
      accent={largest?.definition.accent}
      image={largest && linkPreviewOf(largest, language)}
      demo={calls.some((call) => call.definition.demo)}
      islands={['countdown.js']}
    >
      <h1 class="hidden-visually">{words.title}</h1>
      {open.length === 0 && <p class="none-open">{words.none}</p>}
      {open.map((call) => (
        <section class="home-call">
          <CallHead call={call} language={language} now={now} numbers={null} linked>
            <p class="lead">{call.definition.texts[language].summary}</p>
          </CallHead>
        </section>
      ))}
      <Rows title={words.upcoming} calls={upcoming} language={language} />
      <Rows title={words.between} calls={inState('closed')} language={language} />
      {walls.length > 0 && (
        <section class="walls">
          <h2>{words.past}</h2>
          {walls.map((wall) => (
            <PastWall wall={wall} language={language} />
          ))}
        </section>
      )}
    </Layout>
  )
}

function Rows(props: { title: string; calls: Array<Call>; language: Language }) {
  const { title, calls, language } = props
  if (calls.length === 0) return null
  return (
    <section class="others">
      <h2>{title}</h2>
      <ul>
        {calls.map((call) => (
          <li>
            <h3>
              <a href={paths.call(language, call.slug)}>
                {unbroken(call.definition.texts[language].title)}
              </a>
            </h3>
            <p>{call.definition.texts[language].summary}</p>
            <p class="quiet figures">{span(call, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 1 January 2027 – 21 January 2027 (São Paulo time), both days counting. */
function span(call: Call, language: Language): string {
  const { timeZone } = call.definition
  const day = (instant: Date) => dateInWords(instant, timeZone, language)
  const days = `${day(call.opensAt)} – ${day(endingOf(call.closesAt, timeZone).shown)}`
  return withZone(days, timeZone, language)
}

function PastWall({ wall, language }: { wall: Wall; language: Language }) {
  const { call, works, numbers } = wall
  return (
    <article class="past">
      <header class="past-head">
        <h3>
          <a href={paths.exhibition(language, call.slug)}>
            {unbroken(call.definition.texts[language].title)}
          </a>
        </h3>
        <p>
          <span class="quiet">{inNumbers(numbers, language)}</span>
          <a class="see" href={paths.exhibition(language, call.slug)}>
            {callWords[language].seeWall}
          </a>
        </p>
      </header>
      <Strip works={works} slug={call.slug} language={language} />
    </article>
  )
}
