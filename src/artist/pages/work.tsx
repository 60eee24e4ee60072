import { pixelsLimit } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, languageTag } from '../../i18n/languages.ts'
import { figure } from '../../i18n/plurals.ts'
import { paths } from '../../paths.ts'
import { namesOf } from '../../submissions/pages/file-rules.tsx'
import { words } from '../../submissions/words.ts'
import { laterState } from '../../uploads/upload.ts'
import type { Explanation } from '../../web/explanation.ts'
import { words as workWords } from '../../works/words.ts'
import type { Work } from '../../works/work.ts'
import { AddressAsked } from '../address/address-asked.tsx'
import { isAwaited, type WorkStatus } from '../status.ts'
import { standingWords } from '../status-words.ts'
import { Until } from './acts.tsx'
import { FileAgain, NextFile } from './file.tsx'
import { Looks } from './looks.tsx'
import type { OwnPageProps } from './page.tsx'
import { Printing } from './preflight.tsx'
import { OwnSaid } from './said.tsx'
import { WorkWays } from './work-actions.tsx'

export type OwnWorkProps = OwnPageProps & {
  work: Work
  standing: WorkStatus
  isEditable: boolean
  /** It is the only one: its sentence is that of the page. */
  isOne: boolean
}

/** One of her posters: where it stands, the picture as reviewers see it, and what she can do. */
export function OwnWork(props: OwnWorkProps) {
  const { work, standing, call, language, isOne, done } = props
  const { definition } = call
  const upload = props.pending.get(work.id)
  const later = props.later.get(work.id)
  const said = saidOf(props)
  const isGone = work.state === 'withdrawn'
  const file = { ...props, definition }
  return (
    <section
      id={`work-${work.id}`}
      class="own-work"
      data-state={work.state}
      data-later={laterState(later)}
    >
      <div class="own-standing">
        {done?.work?.id === work.id && done.act !== 'ordered' && !isOne && (
          <OwnSaid done={done} works={props.works} language={language} />
        )}
        {isOne ? <h1 id="state">{said.what}</h1> : <h2>{said.what}</h2>}
        {said.next && <p>{said.next}</p>}
        {isOne && <AddressAsked {...props} />}
        {standing === 'selected' && (
          <p>
            <a class="button" href={paths.exhibition(language, call.slug)}>
              {words[language].own.wall}
            </a>
          </p>
        )}
        {upload && isAwaited(work) && <FileAgain {...file} upload={upload} />}
        {later && !isGone && <NextFile {...file} later={later} />}
      </div>
      {!isGone && <Picture work={work} language={language} />}
      {!isGone && (
        <div class="own-does">
          <Looks work={work} standing={standing} definition={definition} language={language} />
          <WorkWays {...props} />
          {isOne && <Until {...props} />}
          <Printing work={work} definition={definition} language={language} />
        </div>
      )}
    </section>
  )
}

function saidOf({ work, standing, submission, call, language }: OwnWorkProps): Explanation {
  const { definition } = call
  const { what, next } = standingWords[language].one[standing]
  const reason = standing === 'refused' && work.reason && workWords[language].reasons[work.reason]
  const facts = {
    title: isolated(work.title),
    contact: isolated(definition.contact),
    until: endInBothZones(submission.uploadsUntil, definition.timeZone, language),
    formats: namesOf(definition.files, language),
    megapixels: figure(pixelsLimit(definition.files) / 1_000_000, language),
  }
  return {
    what: interpolate(what, facts),
    next: interpolate(reason ? `${reason.what} ${reason.next}` : next, facts),
  }
}

function Picture({ work, language }: { work: Work; language: Language }) {
  const pictures = work.renditions.filter(({ type }) => type === 'image/webp')
  const shown = pictures.find(({ width }) => width >= 640) ?? pictures.at(-1)
  if (!shown) return <div class="no-picture"></div>
  return (
    <figure>
      <img
        src={paths.rendition(shown.name)}
        srcset={pictures.map(({ name, width }) => `${paths.rendition(name)} ${width}w`).join(', ')}
        sizes="(min-width: 60rem) 30rem, 92vw"
        width={shown.width}
        height={shown.height}
        alt={work.altText || work.title}
        lang={languageTag(work.language)}
      />
      <figcaption class="hint">{words[language].own.asSeen}</figcaption>
    </figure>
  )
}
