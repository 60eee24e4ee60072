import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { FilePlace } from '../../submissions/pages/file-place.tsx'
import { words } from '../../submissions/words.ts'
import type { Explanation } from '../../web/explanation.ts'
import { ErrorSummary } from '../../web/form/error-summary.tsx'
import type { Work } from '../../works/work.ts'
import { ownWords } from '../words.ts'
import { SubPage } from './sub-page.tsx'

type Props = {
  call: Call
  language: Language
  work: Work
  /** For the script: JSON of `FileSettings`. */
  settings: string
  notice?: Explanation | undefined
  error?: string | undefined
}

/** Another file for a poster. */
export function OwnReplacePage({ call, language, work, settings, notice, error }: Props) {
  const { replacing } = ownWords[language]
  const { form } = words[language]
  const title = interpolate(replacing.title, { title: isolated(work.title) })
  return (
    <SubPage
      call={call}
      language={language}
      title={title}
      lead={replacing.lead}
      switches={(lang) => paths.submissionReplacement(work.id, { lang })}
      islands={['upload.js']}
    >
      {notice && <ErrorSummary title={notice.what} errors={new Map()} next={notice.next} />}
      <new-file data-settings={settings}>
        <form
          method="post"
          action={paths.submissionReplacement(work.id)}
          enctype="multipart/form-data"
        >
          <FilePlace
            definition={call.definition}
            language={language}
            context={{ errors: new Map(error ? [['file', error]] : []) }}
            name="file"
            required
            label={replacing.file}
          />
          <div class="form-end">
            <button class="main">{replacing.send}</button>
            <noscript>
              <p class="hint">{form.sendNote}</p>
            </noscript>
          </div>
        </form>
      </new-file>
    </SubPage>
  )
}
