import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { figure } from '../../i18n/plurals.ts'
import type { Work } from '../../works/work.ts'
import type { Done } from '../said.ts'
import { saidWords } from '../said-words.ts'

type Props = { done: Done<Work>; works: Array<Work>; language: Language }

/** Read out because the focus goes there. */
export function OwnSaid({ done: { act, work }, works, language }: Props) {
  const shown = works.filter(({ state }) => state !== 'withdrawn')
  const place = shown.findIndex(({ id }) => id === work?.id) + 1
  return (
    <p class="own-said" role="status" tabindex={-1} autofocus>
      {interpolate(saidWords[language][act], {
        title: isolated(work?.title ?? ''),
        place: figure(place, language),
        count: figure(shown.length, language),
      })}
    </p>
  )
}
