import { type Call, stateOf } from '../../calls/call.ts'
import { linkPreviewOf } from '../../calls/pages/link-preview.ts'
import { ShareLinks } from '../../calls/pages/share-links.tsx'
import { callWords } from '../../calls/words.ts'
import type { Hung, WallNumbers } from '../../exhibition/exhibition.ts'
import { Strip } from '../../exhibition/pages/hung-poster.tsx'
import { endInWords } from '../../i18n/endings.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { CallHead } from './call-head.tsx'
import { Facts } from './facts.tsx'
import { Partners } from './partners.tsx'
import { Paragraphs, paragraphsOf } from './texts.tsx'

type Props = {
  call: Call
  language: Language
  site: string
  now: Date
  /** A few posters: of this call's wall when it is up, else of the latest one. */
  hung: { works: Array<Hung>; numbers: WallNumbers; slug: string } | null
}

export function CallPage({ call, language, site, now, hung }: Props) {
  const { definition } = call
  const texts = definition.texts[language]
  const words = callWords[language]
  const isOwnWall = call.releasedAt !== null && hung?.slug === call.slug
  const [opening = '', ...rest] = paragraphsOf(texts.introduction)
  return (
    <Layout
      language={language}
      title={texts.title}
      description={texts.summary}
      site={site}
      alternates={(other) => paths.call(other, call.slug)}
      accent={definition.accent}
      demo={definition.demo}
      islands={['countdown.js', 'share.js']}
      image={linkPreviewOf(call, language)}
    >
      <article class="call">
        <CallHead
          call={call}
          language={language}
          now={now}
          numbers={isOwnWall ? hung.numbers : null}
        />
        {isOwnWall && <Strip works={hung.works} slug={hung.slug} language={language} />}
        <div class="call-body">
          <div class="call-text">
            <p class="lead">{opening}</p>
            <Paragraphs text={rest.join('\n\n')} />
            {stateOf(call, now) === 'open' && (
              <p class="what-counts">
                {words.deadline.whatCounts(
                  endInWords(call.uploadsUntil, definition.timeZone, language),
                )}
              </p>
            )}
            <h2>{words.participation}</h2>
            <Paragraphs text={texts.participation} />
            <h2>{words.afterwards}</h2>
            <Paragraphs text={texts.afterwards} />
            <Sections call={call} language={language} />
          </div>
          <Facts call={call} language={language} />
        </div>
        <Partners partners={definition.partners} language={language} />
        <ShareLinks
          language={language}
          address={site + paths.call(language, call.slug)}
          title={texts.title}
        />
        {hung && !isOwnWall && hung.works.length > 0 && (
          <section class="earlier">
            <h2>
              <a href={paths.exhibition(language, hung.slug)}>{words.home.earlier}</a>
            </h2>
            <Strip works={hung.works} slug={hung.slug} language={language} />
          </section>
        )}
      </article>
    </Layout>
  )
}

function Sections({ call, language }: { call: Call; language: Language }) {
  const { sections } = call.definition
  if (sections.length === 0) return null
  return (
    <>
      <h2>{callWords[language].sections}</h2>
      {sections.map((section) => (
        <section>
          <h3>{section.label[language]}</h3>
          <Paragraphs text={section.about[language]} />
        </section>
      ))}
    </>
  )
}
