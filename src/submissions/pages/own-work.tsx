import type { CallDefinition } from '../../calls/call.ts'
import { keepingWords } from '../../keeping/words.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { sizeInWords } from '../../uploads/sizes.ts'
import type { Upload } from '../../uploads/upload.ts'
import { words as workWords } from '../../works/words.ts'
import type { Work } from '../../works/work.ts'
import { fill, isolated } from '../fill.ts'
import type { UploadSettings } from '../settings.ts'
import type { Submission } from '../submission.ts'
import { type Explanation, words } from '../words.ts'
import { FieldError } from './fields.tsx'
import { namesOf } from './file-rules.tsx'
import { Looks } from './looks.tsx'
import { Printing } from './printing.tsx'
import { inBothZones, lastMinute } from './when.ts'

export type Pending = { upload: Upload; worker: string }

type Props = {
  work: Work
  submission: Submission
  definition: CallDefinition
  language: Language
  pending: Pending | undefined
  isWrong: boolean
  /** Its check failed through a fault of ours. */
  isTroubled: boolean
  now: Date
  wall: string | null
}

/** One of her posters: what has become of its file, and the picture as reviewers see it. */
export function OwnWork(props: Props) {
  const { work, definition, language, wall } = props
  const { own } = words[language]
  const said = props.isTroubled
    ? keepingWords[language].lookingIntoIt
    : saidOf(work, definition, language)
  const decision = work.decision && workWords[language].decisions[work.decision]
  return (
    <section id={`work-${work.id}`} class="own-work" data-state={work.state}>
      <Picture work={work} language={language} />
      <div>
        <h3>
          <bdi>{work.title}</bdi>
        </h3>
        <p class="work-state">
          <strong>{said.what}</strong> {said.next}
        </p>
        {work.state === 'awaiting-upload' && <FileAgain {...props} />}
        <Looks work={work} definition={definition} language={language} />
        <Printing work={work} definition={definition} language={language} />
        {decision && work.state === 'ready' && (
          <p class="decision">
            <strong>{decision.what}</strong> {decision.next}
          </p>
        )}
        {work.state !== 'withdrawn' && <Withdrawal work={work} language={language} />}
        {wall && work.state === 'ready' && (
          <p>
            <a href={wall}>{own.wall}</a>
          </p>
        )}
      </div>
    </section>
  )
}

function saidOf(work: Work, definition: CallDefinition, language: Language): Explanation {
  const { states, reasons } = workWords[language]
  const said = work.reason ? reasons[work.reason] : states[work.state]
  const formats = namesOf(definition.files, language)
  return { what: said.what, next: fill(said.next, { formats }) }
}

function Picture({ work, language }: { work: Work; language: Language }) {
  const pictures = work.renditions.filter(({ type }) => type === 'image/webp')
  const shown = pictures.find(({ width }) => width >= 640) ?? pictures.at(-1)
  if (!shown || work.state === 'withdrawn') return <div class="no-picture"></div>
  return (
    <figure>
      <img
        src={paths.rendition(shown.name)}
        srcset={pictures.map(({ name, width }) => `${paths.rendition(name)} ${width}w`).join(', ')}
        sizes="(min-width: 60rem) 24rem, 92vw"
        width={shown.width}
        height={shown.height}
        alt={work.altText || work.title}
      />
      <figcaption class="hint">{words[language].own.asSeen}</figcaption>
    </figure>
  )
}

/** Two steps, so that no thumb withdraws by mistake; the same with and without script. */
function Withdrawal({ work, language }: Pick<Props, 'work' | 'language'>) {
  const { own } = words[language]
  return (
    <details class="withdrawal">
      <summary>{own.withdraw}</summary>
      <form method="post" action={paths.submissionWithdrawal(work.id)}>
        <p class="hint">{own.withdrawAbout}</p>
        <button class="button">{fill(own.withdrawNow, { title: isolated(work.title) })}</button>
      </form>
    </details>
  )
}

function FileAgain({ work, submission, definition, language, pending, isWrong, now }: Props) {
  const { own, sending } = words[language]
  const until = inBothZones(lastMinute(submission.uploadsUntil), definition.timeZone, language)
  if (now >= submission.uploadsUntil) return <p>{fill(own.uploadsOver, { until })}</p>
  if (!pending) return null

  const locale = locales[language]
  const facts = { name: isolated(work.file.name), size: sizeInWords(work.file.size, locale) }
  const field = `file-${work.id}`
  const settings: UploadSettings = {
    upload: {
      id: pending.upload.id,
      partSize: pending.upload.partSize,
      partCount: pending.upload.partCount,
    },
    file: { name: work.file.name, size: work.file.size, sha256: work.file.sha256 },
    locale,
    worker: pending.worker,
    until,
    words: sending,
  }
  return (
    <file-upload data-settings={JSON.stringify(settings)}>
      <p>{fill(own.until, { until })}</p>
      <form
        method="post"
        action={paths.submissionUpload(work.id)}
        enctype="multipart/form-data"
        class="file-again"
      >
        <div class="field" data-invalid={isWrong ? '' : undefined}>
          <label for={field}>{fill(own.sendAgain, facts)}</label>
          <p class="hint" id={`${field}-hint`}>
            {own.sameFile}
          </p>
          {isWrong && <FieldError name={field} error={fill(own.notTheFile, facts)} />}
          <input
            type="file"
            id={field}
            name="file"
            required
            aria-describedby={isWrong ? `${field}-hint ${field}-error` : `${field}-hint`}
            aria-invalid={isWrong ? 'true' : undefined}
          />
        </div>
        <button class="button">{own.sendFile}</button>
      </form>
    </file-upload>
  )
}
