import { interpolate } from '../../i18n/interpolate.ts'
import { inOwnZone } from '../../i18n/local-time.ts'
import type { FullWords } from '../../submissions/island-settings.ts'
import type { Explanation } from '../../web/explanation.ts'
import { textAt } from './json.ts'

type Words = {
  locale: string
  full: FullWords
  refusals: Readonly<Record<string, Explanation>>
}

/** Why a form was not taken, and what to do now; of a full quota, the instant from which there is room. */
export function refusalInWords(
  answer: unknown,
  { refusals, full, locale }: Words,
): Explanation | undefined {
  const kind = textAt(answer, 'kind')
  const said = Object.entries(refusals).find(([named]) => named === kind)?.[1]
  const until = new Date(textAt(answer, 'until'))
  if (kind !== 'too-many' || !said || Number.isNaN(until.getTime())) return said

  const share = Object.entries(full.shares).find(([named]) => named === textAt(answer, 'share'))
  return {
    what: share?.[1] ?? said.what,
    next: interpolate(full.next, { when: inOwnZone(until, locale) }),
  }
}
