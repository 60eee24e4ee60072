import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { clockInWords } from '../../i18n/local-time.ts'
import { zoneInWords } from '../../i18n/zone-names.ts'
import { labelOf } from '../../submissions/pages/labels.ts'
import { words as workWords } from '../../works/words.ts'
import type { RefusalReason, Work } from '../../works/work.ts'
import { ownWords } from '../words.ts'
import type { Happening } from './history.ts'

type Props = { history: Array<Happening>; call: Call; works: Array<Work>; language: Language }

/** Every act on the submission, the latest first. */
export function OwnHistory({ history, call, works, language }: Props) {
  const { timeZone } = call.definition
  const said = ownWords[language].history
  return (
    <details class="fold history" id="history">
      <summary>
        <h2>{said.title}</h2>
      </summary>
      <p class="hint">{interpolate(said.zone, { zone: zoneInWords(timeZone, language) })}</p>
      <ol reversed>
        {history.map((one) => (
          <li>
            <time datetime={one.happenedAt.toISOString()}>
              {clockInWords(one.happenedAt, timeZone, language)}
            </time>
            <p>
              {sentenceOf(one, works, language)} {detailsOf(one, call, works, language)}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

function sentenceOf({ action, workId, facts }: Happening, works: Array<Work>, language: Language) {
  const title = works.find((work) => work.id === workId)?.title ?? ''
  return interpolate(ownWords[language].happened[action], {
    title: isolated(title),
    file: isolated(facts.file ?? ''),
  })
}

function detailsOf({ facts }: Happening, call: Call, works: Array<Work>, language: Language) {
  const { history, replacing } = ownWords[language]
  if (facts.fields) {
    const list = new Intl.ListFormat(locales[language], { type: 'unit', style: 'short' })
    const named = facts.fields.map((field) => fieldName(field, call, works, language))
    return interpolate(history.details, { fields: list.format(named) })
  }
  if (facts.reason === 'decided') return replacing.decided
  if (!facts.reason) return ''
  const { reasons } = workWords[language]
  return facts.reason in reasons ? reasons[facts.reason as RefusalReason].what : ''
}

function fieldName(field: string, call: Call, works: Array<Work>, language: Language): string {
  if (field === 'language') return ownWords[language].history.mailLanguage
  const [, id, name] = /^works\.([^.]+)\.(.+)$/.exec(field) ?? []
  const index = works.findIndex((work) => work.id === id)
  return labelOf(name && index >= 0 ? `works.${index}.${name}` : field, call, language)
}
