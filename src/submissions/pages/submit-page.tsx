import type { Child } from 'hono/jsx'
import type { Call } from '../../calls/call.ts'
import { endInBothZones, endInWords, endingOf } from '../../i18n/endings.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { clockInWords, instantInWords } from '../../i18n/local-time.ts'
import { paths } from '../../paths.ts'
import type { Explanation } from '../../web/explanation.ts'
import { ErrorSummary } from '../../web/form/error-summary.tsx'
import { FieldHelp } from '../../web/form/field-help.tsx'
import { first } from '../../web/form/form-values.ts'
import { Layout } from '../../web/layout.tsx'
import { type Admission, isTaking } from '../admission.ts'
import { passWords } from '../late-pass/late-pass-words.ts'
import { triesAsked } from '../proof-of-work/proof-of-work.ts'
import type { SubmitRefusal } from '../submission.ts'
import { words } from '../words.ts'
import { labelOf } from './labels.ts'
import { PassQuestion } from './pass-field.tsx'
import { refusalInWords } from './refusal.ts'
import { type Filled, SubmitForm } from './submit-form.tsx'
import { isText, TypedText } from './typed-text.tsx'

type Props = {
  call: Call
  language: Language
  filled: Filled
  door: Admission
  /** Why the form was not taken, or what to know about it. */
  notice?: Explanation | undefined
}

export function SubmitPage({ call, language, filled, door, notice }: Props) {
  const { form } = words[language]
  const { definition } = call
  const { title } = definition.texts[language]
  const named = (name: string) => labelOf(name, call, language, filled.blocks === 1)
  const pass = first(filled.typed, 'latePass')
  const isTyped = [...filled.typed].some(([name, [value]]) => isText(name) && value)
  return (
    <Layout
      language={language}
      title={`${form.title}: ${title}`}
      accent={definition.accent}
      demo={definition.demo}
      alternates={(other) => paths.submit(other, call.slug, { pass })}
      styles={['submit.css']}
      islands={islandsOf(call, isTaking(door) || isTyped)}
      noindex
    >
      <article class="submit">
        <header class="submit-head">
          <p class="kicker">
            <a href={paths.call(language, call.slug)}>{title}</a>
          </p>
          <h1>{form.title}</h1>
          {isTaking(door) && <Deadline call={call} language={language} door={door} />}
        </header>
        {!isTaking(door) && (
          <NotOpen call={call} language={language} door={door}>
            {door.kind === 'closed' && !isTyped && (
              <PassQuestion call={call} context={filled} language={language} />
            )}
          </NotOpen>
        )}
        {notice && (
          <ErrorSummary
            title={notice.what}
            errors={filled.errors}
            next={notice.next}
            labelOf={named}
          />
        )}
        {!notice && isTaking(door) && filled.errors.size > 0 && (
          <ErrorSummary title={form.kept} errors={filled.errors} labelOf={named} />
        )}
        {(isTaking(door) || isTyped) && (
          <>
            {!isTaking(door) && (
              <TypedText
                typed={filled.typed}
                call={call}
                language={language}
                hasKept={filled.kept.size > 0}
              />
            )}
            <FieldHelp language={language}>
              <SubmitForm call={call} language={language} filled={filled} door={door} />
            </FieldHelp>
          </>
        )}
      </article>
    </Layout>
  )
}

function islandsOf({ definition }: Call, hasForm: boolean): Array<string> {
  if (!hasForm) return ['zones.js']
  return triesAsked(definition) === null
    ? ['submit-form.js', 'field-help.js']
    : ['submit-form.js', 'field-help.js', 'proof-of-work.js']
}

type OpenDoor = Extract<Admission, { kind: 'open' } | { kind: 'late' }>

/** When it closes in one line; the other zones and what counts unfold. */
function Deadline({ call, language, door }: { call: Call; language: Language; door: OpenDoor }) {
  const { form } = words[language]
  const { timeZone } = call.definition
  const end = door.kind === 'late' ? door.until : call.closesAt
  const until = endInBothZones(door.uploadsUntil, timeZone, language)
  const isLate = door.kind === 'late'
  return (
    <details class="submit-deadline">
      <summary>
        <span>
          {isLate ? passWords[language].admitted : form.closes}{' '}
          <time datetime={end.toISOString()}>{endInWords(end, timeZone, language)}</time>
        </span>
      </summary>
      <OtherZones instant={endingOf(end, timeZone).shown} language={language} />
      <p class="hint">{interpolate(form.counts, { until })}</p>
      <p class="hint">{form.promise}</p>
    </details>
  )
}

/** The same moment in UTC and, where script runs, with the one who reads. */
function OtherZones({ instant, language }: { instant: Date; language: Language }) {
  return (
    <dl class="zones">
      <dt>UTC</dt>
      <dd>{clockInWords(instant, 'UTC', language)}</dd>
      <dt hidden data-here="">
        {words[language].form.withYou}
      </dt>
      <dd hidden data-here={instant.toISOString()}></dd>
    </dl>
  )
}

type ShutProps = {
  call: Call
  language: Language
  door: Exclude<Admission, OpenDoor>
  children: Child
}

/** Why nothing is taken now, when that is, and what one can do. */
function NotOpen({ call, language, door, children }: ShutProps) {
  const { opensAt, closesAt } = call
  const isUpcoming = door.kind === 'upcoming'
  const last = endingOf(closesAt, call.definition.timeZone).shown
  const shut: SubmitRefusal = isUpcoming
    ? { kind: 'call-not-open', opensAt }
    : { kind: 'call-closed', closesAt }
  const refused = door.kind === 'closed' ? door.refusal : null
  const said = refusalInWords(shut, call, language, instantInWords)
  const more = refused && refusalInWords(refused, call, language)
  return (
    <section class="not-open" role="alert">
      <h2>{said.what}</h2>
      <OtherZones instant={isUpcoming ? opensAt : last} language={language} />
      {more ? (
        <p class="field-error" id="pass-refused">
          {more.what} {more.next}
        </p>
      ) : (
        <p>{said.next}</p>
      )}
      {children}
      <p>
        <a class="button" href={paths.call(language, call.slug)}>
          {words[language].form.backToCall}
        </a>
      </p>
    </section>
  )
}
