import { countryName } from '../../i18n/countries.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { rowClass, sizeClass } from '../../web/wall-layout.ts'
import type { Hung } from '../exhibition.ts'
import { wallWords } from '../words.ts'
import { Picture } from './picture.tsx'

type Props = {
  work: Hung
  slug: string
  language: Language
  isFirst?: boolean
  isOnStrip?: boolean
}

/** From what window on the unit of the wall is how much of the window's width: wall.css. */
const wallUnits: Array<[string, number]> = [
  ['(min-width: 115rem) ', 14],
  ['(min-width: 83rem) ', 17],
  ['(min-width: 59rem) ', 22],
  ['(min-width: 39rem) ', 29],
  ['', 42],
]
const stripUnits: Array<[string, number]> = [
  ['(min-width: 70rem) ', 15],
  ['(min-width: 46rem) ', 29],
  ['', 46],
]

function sizesOf({ width, height }: Hung, units: Array<[string, number]>): string {
  const root = Math.sqrt(width / height)
  return units.map(([window, unit]) => `${window}${Math.ceil(unit * root)}vw`).join(', ')
}

/** One poster on the wall, and whose it is. */
export function HungPoster({ work, slug, language, isFirst = false, isOnStrip = false }: Props) {
  return (
    <li class={`hung ${sizeClass(work.width, work.height)}`}>
      <a href={paths.exhibited(language, slug, work.code)}>
        <Picture
          work={work}
          alt={work.altText || work.title}
          language={work.language}
          sizes={sizesOf(work, isOnStrip ? stripUnits : wallUnits)}
          isFirst={isFirst}
          widest={640}
        />
        <span class="caption">
          <b>
            <bdi>{work.name}</bdi>
          </b>
          {work.country && <span>{countryName(work.country, language)}</span>}
        </span>
      </a>
    </li>
  )
}

/** A few posters on one string. */
export function Strip({
  works,
  slug,
  language,
}: {
  works: Array<Hung>
  slug: string
  language: Language
}) {
  return (
    <div class="hall">
      <ul class={`wall strip ${rowClass(works)}`} aria-label={wallWords[language].wall}>
        {works.map((work) => (
          <HungPoster work={work} slug={slug} language={language} isOnStrip />
        ))}
      </ul>
    </div>
  )
}
