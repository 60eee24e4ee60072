import type { CallDefinition } from '../../calls/call.ts'
import { endInBothZones } from '../../i18n/endings.ts'
import { sizeInWords } from '../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { drawing } from '../../submissions/pages/drawing.ts'
import type { Submission } from '../../submissions/submission.ts'
import { underwayWords } from '../../submissions/underway-words.ts'
import { words } from '../../submissions/words.ts'
import type { Later, Upload } from '../../uploads/upload.ts'
import { FileLine } from '../../web/file-line.tsx'
import { FieldError } from '../../web/form/fields.tsx'
import { words as workWords } from '../../works/words.ts'
import type { RefusalReason, Work } from '../../works/work.ts'
import type { UploadSettings } from '../island-settings.ts'
import { ownWords } from '../words.ts'

type Props = {
  work: Work
  submission: Submission
  definition: CallDefinition
  language: Language
  worker: string
  /** The upload that got another file than committed, without script. */
  wrongUpload?: string | undefined
  now: Date
}

/** A file that was committed and has to come, or to come again: the very same one. */
export function FileAgain(props: Props & { upload: Upload }) {
  const { work, submission, definition, language, upload, worker, now } = props
  const isWrong = props.wrongUpload === upload.id
  const { own, sending } = words[language]
  const until = endInBothZones(submission.uploadsUntil, definition.timeZone, language)
  if (now >= submission.uploadsUntil) return <p>{interpolate(own.uploadsOver, { until })}</p>

  const locale = locales[language]
  const { id, file, partSize, partCount } = upload
  const facts = { name: isolated(file.name), size: sizeInWords(file.size, locale) }
  const field = `file-${id}`
  const settings: UploadSettings = {
    upload: { id, partSize, partCount },
    file: { name: file.name, size: file.size, sha256: file.sha256 },
    locale,
    worker,
    drawing: drawing(),
    until,
    words: sending,
    underway: underwayWords[language],
  }
  return (
    <file-upload data-settings={JSON.stringify(settings)}>
      <p>{interpolate(own.until, { until })}</p>
      <form
        method="post"
        action={paths.submissionUpload(work.id, id)}
        enctype="multipart/form-data"
        class="file-again"
      >
        <div class="field" data-invalid={isWrong ? '' : undefined}>
          <p class="hint" id={`${field}-hint`}>
            {own.sameFile}
          </p>
          {isWrong && <FieldError name={field} error={interpolate(own.notTheFile, facts)} />}
          <FileLine name={field} label={interpolate(own.sendAgain, facts)}>
            <input
              type="file"
              id={field}
              name="file"
              required
              aria-describedby={isWrong ? `${field}-hint ${field}-error` : `${field}-hint`}
              aria-invalid={isWrong ? 'true' : undefined}
            />
          </FileLine>
        </div>
        <button class="button">{own.sendFile}</button>
      </form>
    </file-upload>
  )
}

/** What has become of another file for the work, while the one before stays. */
export function NextFile(props: Props & { later: Later }) {
  const { later, language } = props
  const { upload, reason } = later
  const said = ownWords[language].replacing
  const facts = {
    name: isolated(upload.file.name),
    size: sizeInWords(upload.file.size, locales[language]),
  }
  if (upload.state === 'dropped') {
    return (
      <p class="next-file" data-state="refused">
        {interpolate(said.refused, facts)} {whyRefused(reason, language)}
      </p>
    )
  }
  if (upload.completedAt) return <p class="next-file">{interpolate(said.checking, facts)}</p>
  return (
    <div class="next-file">
      <p>{interpolate(reason === 'bytes-differ' ? said.damaged : said.onItsWay, facts)}</p>
      <FileAgain {...props} upload={upload} />
    </div>
  )
}

function whyRefused(reason: string | null, language: Language): string {
  if (reason === 'decided') return ownWords[language].replacing.decided
  const { reasons } = workWords[language]
  return reason && reason in reasons ? reasons[reason as RefusalReason].what : ''
}
