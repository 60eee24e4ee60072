import type { Call } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { zoneInWords } from '../../i18n/zone-names.ts'
import { clockAt } from '../../i18n/zoned-time.ts'
import { paths } from '../../paths.ts'
import { codeInGroups, endOf, type Pass } from '../../submissions/late-pass/late-pass.ts'
import { deskPassWords } from '../pass-words.ts'
import { proposedEnd } from '../passes.ts'
import { DeskHead } from './head.tsx'

/** A form that came back: what was typed, and the names of the fields that are wrong. */
export type PassesForm = { typed: Record<string, string>; wrong: ReadonlySet<string> }

type Props = {
  call: Call
  language: Language
  staged: number
  failures: number
  passes: Array<Pass>
  now: Date
  /** Origin of the house, for links that are mailed. */
  site: string
  form?: PassesForm | undefined
  said?: string | undefined
}

/** The late passes of a call: who may still come in, and the way to let more in. */
export function PassesPage(props: Props) {
  const { call, language, staged, failures, passes, said } = props
  const words = deskPassWords[language]
  const known = said === 'made' || said === 'revoked' || said === 'notRevoked' ? said : null
  return (
    <article class="desk">
      <DeskHead call={call} language={language} here="passes" staged={staged} failures={failures} />
      <p class="said" role="status">
        {known && words[known]}
      </p>
      <div class="jury">
        <section>
          <h2>{words.title}</h2>
          <p class="hint">{words.about}</p>
          {passes.length === 0 && <p class="empty">{words.none}</p>}
          <ul class="members passes">
            {passes.map((pass) => (
              <PassItem {...props} pass={pass} />
            ))}
          </ul>
        </section>
        <PassForm {...props} />
      </div>
    </article>
  )
}

function PassItem({ call, language, pass, now, site }: Props & { pass: Pass }) {
  const words = deskPassWords[language]
  const code = codeInGroups(pass.code)
  const isOver = now >= endOf(pass)
  const link = `${site}${paths.submit(language, call.slug, { pass: pass.code })}`
  return (
    <li id={`pass-${pass.id}`}>
      <p>
        <b class="pass-code" dir="ltr">
          {code}
        </b>{' '}
        {pass.note && <bdi>{pass.note}</bdi>}
      </p>
      <p class="quiet">{stateInWords(pass, call, language, now)}</p>
      {!isOver && (
        <>
          {pass.used < pass.uses && (
            <input
              class="link"
              readonly
              value={link}
              dir="ltr"
              aria-label={`${words.link}, ${code}`}
            />
          )}
          <form method="post" action={paths.deskRevocation(call.slug, pass.id)}>
            <button aria-label={words.revokeFor(code)}>{words.revoke}</button>
          </form>
        </>
      )}
    </li>
  )
}

function stateInWords(pass: Pass, call: Call, language: Language, now: Date): string {
  const words = deskPassWords[language]
  const figure = new Intl.NumberFormat(locales[language])
  const end = endOf(pass)
  const when = endInBothZones(end, call.definition.timeZone, language)
  const uses =
    pass.used < pass.uses
      ? words.left(figure.format(pass.uses - pass.used), figure.format(pass.uses))
      : words.usedUp
  if (now < end) return `${words.goodUntil(when)} · ${uses}`
  return `${pass.revokedAt ? words.takenBackOn(when) : words.endedOn(when)} · ${uses}`
}

function PassForm({ call, language, now, form }: Props) {
  const words = deskPassWords[language]
  const { timeZone } = call.definition
  const typed = form?.typed ?? {}
  const wrong = form?.wrong ?? new Set()
  const ends = typed['ends'] ?? lastMinuteOf(proposedEnd(call, now), timeZone)
  const told = (name: string) => ({
    id: name,
    name,
    'aria-invalid': wrong.has(name) ? ('true' as const) : undefined,
    'aria-describedby': wrong.has(name) ? `${name}-error` : undefined,
  })
  return (
    <form class="invite" method="post" action={paths.deskPasses(call.slug)}>
      <h2>{words.make}</h2>
      <div class="field">
        <label for="note">{words.note}</label>
        <p class="hint">{words.noteHint}</p>
        <input {...told('note')} maxlength={200} value={typed['note'] ?? ''} dir="auto" />
      </div>
      <div class="field" data-invalid={wrong.has('ends') ? '' : undefined}>
        <label for="ends">{words.ends(zoneInWords(timeZone, language))}</label>
        <p class="hint">{words.endsHint}</p>
        {wrong.has('ends') && <Wrong name="ends" error={words.endsWrong} />}
        <input {...told('ends')} type="datetime-local" value={ends} required />
      </div>
      <div class="field" data-invalid={wrong.has('uses') ? '' : undefined}>
        <label for="uses">{words.uses}</label>
        {wrong.has('uses') && <Wrong name="uses" error={words.usesWrong} />}
        <input
          {...told('uses')}
          type="number"
          min={1}
          max={500}
          value={typed['uses'] ?? '1'}
          required
        />
      </div>
      <button class="button">{words.submit}</button>
    </form>
  )
}

/** What the form proposes ends with a day. */
function lastMinuteOf(day: Date, zone: string): string {
  return `${clockAt(day, zone).slice(0, 10)}T23:59`
}

function Wrong({ name, error }: { name: string; error: string }) {
  return (
    <p class="field-error" id={`${name}-error`} role="alert">
      {error}
    </p>
  )
}
