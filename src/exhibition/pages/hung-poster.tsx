import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { countryName } from '../../submissions/countries.ts'
import { rowClass, sizeClass } from '../../web/hanging.ts'
import type { Hung } from '../exhibition.ts'
import { wallWords } from '../words.ts'
import { Picture } from './picture.tsx'

type Props = { work: Hung; slug: string; language: Language; isFirst?: boolean }

/** What one poster is wide on the screen, by and large: the styles say it exactly. */
const sizes =
  '(min-width: 100rem) 17vw, (min-width: 70rem) 20vw, (min-width: 50rem) 24vw, (min-width: 36rem) 32vw, 52vw'

/** One poster on the wall, and whose it is. */
export function HungPoster({ work, slug, language, isFirst = false }: Props) {
  return (
    <li class={`hung ${sizeClass(work.width, work.height)}`}>
      <a href={paths.exhibited(language, slug, work.code)}>
        <Picture
          work={work}
          alt={work.altText || work.title}
          sizes={sizes}
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
          <HungPoster work={work} slug={slug} language={language} />
        ))}
      </ul>
    </div>
  )
}
