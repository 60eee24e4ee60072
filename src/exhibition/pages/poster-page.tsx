import type { Call } from '../../calls/call.ts'
import { ShareLinks } from '../../calls/pages/share-links.tsx'
import { countryName } from '../../i18n/countries.ts'
import { type Language, languageTag } from '../../i18n/languages.ts'
import { listed } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { sizeClass } from '../../web/wall-layout.ts'
import { type Exhibited, shareable } from '../exhibition.ts'
import { wallWords } from '../words.ts'
import { Picture } from './picture.tsx'
import { TakeHome } from './take-home.tsx'

type Props = { call: Call; work: Exhibited; language: Language; site: string }

/** One poster, as large as the window allows. */
export function PosterPage({ call, work, language, site }: Props) {
  const words = wallWords[language]
  const address = (other: Language) => paths.exhibited(other, call.slug, work.code)
  const image = shareable(work)
  const alt = work.altText || work.title
  return (
    <Layout
      language={language}
      title={words.look(work.title, work.name)}
      description={work.altText || work.statement || call.definition.texts[language].summary}
      site={site}
      alternates={address}
      image={image ? { ...image, url: paths.renditionPreview(image.name), alt } : undefined}
      accent={call.definition.accent}
      demo={call.definition.demo}
      islands={['share.js', 'turning.js']}
      room
    >
      <article class="look">
        <div class={`stage ${sizeClass(work.width, work.height)}`}>
          <Picture
            work={work}
            alt={alt}
            language={work.language}
            sizes="(min-width: 62rem) 70vw, 100vw"
            isFirst
          />
        </div>
        <div class="label">
          <Turning work={work} slug={call.slug} language={language} />
          <header>
            <h1>
              <bdi lang={languageTag(work.language)}>{work.title}</bdi>
            </h1>
            <p class="credit">
              <b>
                <bdi>{work.name}</bdi>
              </b>
              {work.collective && (
                <span>
                  <bdi>{work.collective}</bdi>
                </span>
              )}
              {work.members.length > 0 && (
                <span>
                  <bdi>{listed(work.members, language)}</bdi>
                </span>
              )}
              {work.country && <span>{countryName(work.country, language)}</span>}
            </p>
          </header>
          {work.statement && (
            <section>
              <h2>{words.statement}</h2>
              <p class="statement" dir="auto" lang={languageTag(work.language)}>
                {work.statement}
              </p>
            </section>
          )}
          <TakeHome call={call} work={work} language={language} />
          <ShareLinks
            language={language}
            address={site + address(language)}
            title={words.look(work.title, work.name)}
          />
        </div>
      </article>
    </Layout>
  )
}

function Turning({ work, slug, language }: { work: Exhibited; slug: string; language: Language }) {
  const words = wallWords[language]
  const at = (code: string) => paths.exhibited(language, slug, code)
  const after = Math.max(0, Math.floor((work.place - 1) / 60) * 60) || undefined
  return (
    <poster-turning>
      <nav class="turn" aria-label={words.turn}>
        <a href={paths.exhibition(language, slug, { after })}>{words.wall}</a>
        {work.previous && (
          <a rel="prev" href={at(work.previous)}>
            {words.previous}
          </a>
        )}
        {work.next && (
          <a rel="next" href={at(work.next)}>
            {words.next}
          </a>
        )}
      </nav>
    </poster-turning>
  )
}
