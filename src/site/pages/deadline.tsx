import { type Call, type CallState, stateOf } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import { endInWords, endingOf } from '../../i18n/endings.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { clockInWords, dayInWords, hourInWords } from '../../i18n/local-time.ts'
import { remainingInWords } from '../../i18n/time-left.ts'
import { zoneInWords } from '../../i18n/zone-names.ts'
import { paths } from '../../paths.ts'

type Props = { call: Call; language: Language; now: Date }

/** What is left, and until when, in every zone that matters. */
export function Deadline({ call, language, now }: Props) {
  const words = callWords[language].deadline
  const { timeZone } = call.definition
  const state = stateOf(call, now)
  const ending = endingOf(call.closesAt, timeZone)
  const instant = state === 'upcoming' ? call.opensAt : ending.shown
  return (
    <div class="deadline">
      <Countdown call={call} language={language} now={now} state={state} />
      <div class="deadline-when">
        {state === 'open' && <p class="day-counts">{lastDay(call, language)}</p>}
        <visitor-zone
          data-instant={instant.toISOString()}
          data-locale={locales[language]}
          data-label={words.withYou}
        >
          <dl class="zones figures">
            {zonesOf(timeZone).map((zone) => (
              <div>
                <dt>{zoneInWords(zone, language)}</dt>
                <dd>
                  <time datetime={instant.toISOString()}>
                    {clockInWords(instant, zone, language)}
                  </time>
                </dd>
              </div>
            ))}
          </dl>
        </visitor-zone>
        {state === 'upcoming' && (
          <p class="closes-later">
            {words.closesOn}: {endInWords(call.closesAt, timeZone, language)}
          </p>
        )}
        {(state === 'open' || state === 'upcoming') && (
          <p>
            <a class="calendar" href={paths.deadline(language, call.slug)}>
              {words.calendar}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

type CountdownProps = Props & { state: CallState }

function Countdown({ call, language, now, state }: CountdownProps) {
  const words = callWords[language].deadline
  if (state === 'closed' || state === 'decided') return <p class="remaining">{words.closed}</p>

  const until = state === 'upcoming' ? call.opensAt : call.closesAt
  const left = until.getTime() - now.getTime()
  return (
    <count-down
      data-until={until.toISOString()}
      data-locale={locales[language]}
      data-over={state === 'upcoming' ? words.openNow : words.overNow}
    >
      <p class="remaining-label">{state === 'upcoming' ? words.opensIn : words.closesIn}</p>
      <p class="remaining figures" role="timer">
        {remainingInWords(left, locales[language], false)}
      </p>
    </count-down>
  )
}

/** Whether the day counts, in words that cannot be read in two ways. */
export function lastDay(call: Call, language: Language): string {
  const words = callWords[language].deadline
  const { timeZone } = call.definition
  const { kind, shown } = endingOf(call.closesAt, timeZone)
  const day = dayInWords(shown, timeZone, language)
  const zone = zoneInWords(timeZone, language)
  if (kind === 'hour') return words.untilHour(hourInWords(shown, timeZone, language), day, zone)
  return timeZone === 'AoE' ? words.wholeDayAnywhere(day) : words.wholeDay(day, zone)
}

function zonesOf(timeZone: string): Array<string> {
  return timeZone === 'UTC' ? ['UTC'] : [timeZone, 'UTC']
}
