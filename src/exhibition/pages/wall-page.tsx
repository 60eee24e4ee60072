import type { Call } from '../../calls/call.ts'
import { linkPreviewOf } from '../../calls/pages/link-preview.ts'
import { callWords } from '../../calls/words.ts'
import type { Language } from '../../i18n/languages.ts'
import { counted, figure } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { unbroken } from '../../web/title-size.ts'
import type { WallPage as Wall, WallNumbers } from '../exhibition.ts'
import { wallWords } from '../words.ts'
import { HungPoster } from './hung-poster.tsx'

type Props = {
  call: Call
  language: Language
  site: string
  wall: Wall
  numbers: WallNumbers
  start: number
}

const inFirstRow = 4

/** The public wall: every selected poster at the same area, on strings. */
export function WallPage({ call, language, site, wall, numbers, start }: Props) {
  const { title, summary } = call.definition.texts[language]
  return (
    <Layout
      language={language}
      title={`${title}: ${inNumbers(numbers, language)}`}
      description={summary}
      site={site}
      alternates={(other) =>
        paths.exhibition(other, call.slug, { after: start > 0 ? start : undefined })
      }
      accent={call.definition.accent}
      demo={call.definition.demo}
      image={linkPreviewOf(call, language)}
    >
      <header class="wall-head">
        <h1>
          <a href={paths.call(language, call.slug)}>{unbroken(title)}</a>
        </h1>
        <p class="wall-count">{inNumbers(numbers, language)}</p>
      </header>
      <div class="hall">
        <ol class="wall" start={start + 1}>
          {wall.works.map((work, index) => (
            <HungPoster
              work={work}
              slug={call.slug}
              language={language}
              isFirst={start === 0 && index < inFirstRow}
            />
          ))}
          <WallEnd call={call} language={language} wall={wall} numbers={numbers} start={start} />
        </ol>
      </div>
    </Layout>
  )
}

/** The last row ends in words, so that it closes with the margin as the others do. */
function WallEnd({ call, language, wall, numbers, start }: Omit<Props, 'site'>) {
  const words = wallWords[language]
  const at = (after: number) => paths.exhibition(language, call.slug, { after: after || undefined })
  const last = start + wall.works.length
  const isWhole = start === 0 && wall.after === null
  return (
    <li class="wall-end">
      <p class="wall-end-words">
        {isWhole
          ? inNumbers(numbers, language)
          : `${figure(start + 1, language)}–${figure(last, language)} ${words.of} ${figure(numbers.hung, language)}`}
      </p>
      <nav class="wall-end-links" aria-label={words.wall}>
        {wall.after !== null && (
          <a class="further" rel="next" href={at(wall.after)}>
            {words.further}
          </a>
        )}
        {wall.before !== null && (
          <a rel="prev" href={at(wall.before)}>
            {words.before}
          </a>
        )}
        <a href={paths.call(language, call.slug)}>{words.aboutCall}</a>
      </nav>
    </li>
  )
}

/** 44 posters from 17 countries. */
export function inNumbers({ hung, countries }: WallNumbers, language: Language): string {
  const words = callWords[language]
  const posters = counted(hung, words.posters, language)
  if (countries === 0) return posters
  return words.postersFrom(posters, counted(countries, words.countries, language))
}
