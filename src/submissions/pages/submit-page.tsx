import { type Call, type CallState, stateOf } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { fill } from '../fill.ts'
import type { EntryRefusal } from '../submission.ts'
import { type Explanation, words } from '../words.ts'
import { ErrorSummary } from './error-summary.tsx'
import { labelOf } from './labels.ts'
import { refusalInWords } from './refusal.ts'
import { type Filled, SubmitForm } from './submit-form.tsx'
import { inBothZones, inWords, inZone, lastMinute, placeOf } from './when.ts'

type Props = {
  call: Call
  language: Language
  filled: Filled
  now: Date
  /** Why the form was not taken, or what to know about it. */
  notice?: Explanation | undefined
}

export function SubmitPage({ call, language, filled, now, notice }: Props) {
  const { form } = words[language]
  const { definition } = call
  const { title } = definition.texts[language]
  const state = stateOf(call, now)
  const named = (name: string) => labelOf(name, call, language)
  const isTyped = [...filled.typed].some(([name, [value]]) => isText(name) && value)
  return (
    <Layout
      language={language}
      title={`${form.title}: ${title}`}
      accent={definition.accent}
      demo={definition.demo}
      alternates={(other) => paths.submit(other, call.slug)}
      styles={['submit.css']}
      islands={['submit-form.js']}
      noindex
    >
      <article class="submit">
        <header class="submit-head">
          <div>
            <p class="kicker">
              <a href={paths.call(language, call.slug)}>{title}</a>
            </p>
            <h1>{form.title}</h1>
          </div>
          {state === 'open' && <Deadline call={call} language={language} />}
        </header>
        {state !== 'open' && <NotOpen call={call} language={language} state={state} />}
        {notice && (
          <ErrorSummary
            title={notice.what}
            errors={filled.errors}
            next={notice.next}
            labelOf={named}
          />
        )}
        {!notice && filled.errors.size > 0 && (
          <ErrorSummary title={form.kept} errors={filled.errors} labelOf={named} />
        )}
        {(state === 'open' || isTyped) && (
          <>
            {state !== 'open' && <p class="copy-hint">{form.copyWhatYouTyped}</p>}
            <SubmitForm call={call} language={language} filled={filled} />
          </>
        )}
      </article>
    </Layout>
  )
}

function Deadline({ call, language }: { call: Call; language: Language }) {
  const { form } = words[language]
  const { timeZone } = call.definition
  const last = lastMinute(call.closesAt)
  const until = inBothZones(lastMinute(call.uploadsUntil), timeZone, language)
  return (
    <div class="submit-deadline">
      <p>
        {form.closes} <span class="quiet">({placeOf(timeZone, language)})</span>
      </p>
      <p class="deadline-words">
        <time datetime={call.closesAt.toISOString()}>{inWords(last, timeZone, language)}</time>
      </p>
      <OtherZones instant={last} language={language} />
      <p class="hint">{fill(form.counts, { until })}</p>
      <p class="hint">{form.promise}</p>
    </div>
  )
}

/** The same moment in UTC and, where script runs, with the one who reads. */
function OtherZones({ instant, language }: { instant: Date; language: Language }) {
  return (
    <dl class="zones">
      <dt>UTC</dt>
      <dd>{inWords(instant, 'UTC', language)}</dd>
      <dt hidden data-here="">
        {words[language].form.withYou}
      </dt>
      <dd hidden data-here={instant.toISOString()}></dd>
    </dl>
  )
}

function NotOpen({ call, language, state }: { call: Call; language: Language; state: CallState }) {
  const { opensAt, closesAt } = call
  const refusal: EntryRefusal =
    state === 'upcoming' ? { kind: 'call-not-open', opensAt } : { kind: 'call-closed', closesAt }
  const said = refusalInWords(refusal, call, language, inZone)
  const instant = state === 'upcoming' ? opensAt : lastMinute(closesAt)
  return (
    <section class="not-open" role="alert">
      <h2>{said.what}</h2>
      <OtherZones instant={instant} language={language} />
      <p>{said.next}</p>
      <p>
        <a class="button" href={paths.call(language, call.slug)}>
          {words[language].form.backToCall}
        </a>
      </p>
    </section>
  )
}

function isText(name: string): boolean {
  return /^(artist|answers)\.|\.(title|statement|altText|answers\..+)$/.test(name)
}
