import type { Child } from 'hono/jsx'
import { type Call, stateOf } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import type { WallNumbers } from '../../exhibition/exhibition.ts'
import { inNumbers } from '../../exhibition/pages/wall-page.tsx'
import { endInWords } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { passWords } from '../../submissions/late-pass/late-pass-words.ts'
import { titleClass, unbroken } from '../../web/title-size.ts'
import { Deadline } from './deadline.tsx'

type Props = {
  call: Call
  language: Language
  now: Date
  numbers: WallNumbers | null
  /** The title as a link, where the page is not the call's own. */
  linked?: boolean
  children?: Child
}

/** The title as large as the line allows; under it, in one row, when, and what to do. */
export function CallHead({ call, language, now, numbers, linked = false, children }: Props) {
  const { title } = call.definition.texts[language]
  const state = stateOf(call, now)
  return (
    <header class="call-head">
      <p class={`call-state is-${state}`}>{callWords[language].states[state]}</p>
      {linked ? (
        <h2 class={titleClass(title)}>
          <a href={paths.call(language, call.slug)}>{unbroken(title)}</a>
        </h2>
      ) : (
        <h1 class={titleClass(title)}>{unbroken(title)}</h1>
      )}
      {children}
      <div class="call-when">
        {state === 'decided' ? (
          <Hanging call={call} language={language} numbers={numbers} />
        ) : (
          <Deadline call={call} language={language} now={now} />
        )}
        <Doing call={call} language={language} now={now} />
      </div>
    </header>
  )
}

function Hanging({ call, language, numbers }: Pick<Props, 'call' | 'language' | 'numbers'>) {
  const { deadline, wallIsUp } = callWords[language]
  const { timeZone } = call.definition
  const closed = endInWords(call.closesAt, timeZone, language)
  return (
    <div class="deadline is-hung">
      <div>
        <p class="remaining-label">{wallIsUp}</p>
        {numbers && <p class="remaining">{inNumbers(numbers, language)}</p>}
      </div>
      <div class="deadline-when">
        <dl class="zones">
          <div>
            <dt>{deadline.closedOn}</dt>
            <dd>{closed}</dd>
          </div>
        </dl>
      </div>
    </div>
  )
}

/** The one thing to do in this state of the call. */
function Doing({ call, language, now }: Pick<Props, 'call' | 'language' | 'now'>) {
  const words = callWords[language]
  const until = endInWords(call.uploadsUntil, call.definition.timeZone, language)
  switch (stateOf(call, now)) {
    case 'open':
      return (
        <div class="doing">
          <a class="button main" href={paths.submit(language, call.slug)}>
            {words.send}
          </a>
          <p class="quiet">{words.sendNote}</p>
        </div>
      )
    case 'upcoming':
      return (
        <div class="doing">
          <p class="doing-words">{words.deadline.waiting}</p>
        </div>
      )
    case 'decided':
      return (
        <div class="doing">
          <a class="button main" href={paths.exhibition(language, call.slug)}>
            {words.seeWall}
          </a>
        </div>
      )
    case 'closed':
      return (
        <div class="doing">
          <p class="doing-words">{words.deadline.jury}</p>
          {now < call.uploadsUntil && <p class="quiet">{words.deadline.filesMayFollow(until)}</p>}
          <p class="quiet">
            <a href={paths.submit(language, call.slug)}>{passWords[language].have}</a>
          </p>
        </div>
      )
  }
}
