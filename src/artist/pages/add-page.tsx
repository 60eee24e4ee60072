import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { contextOf } from '../../submissions/pages/field-context.ts'
import { labelOf } from '../../submissions/pages/labels.ts'
import type { Filled } from '../../submissions/pages/submit-form.tsx'
import { FoldedWork } from '../../submissions/pages/tell-more.tsx'
import { WorkBlock } from '../../submissions/pages/work-block.tsx'
import { words } from '../../submissions/words.ts'
import type { Explanation } from '../../web/explanation.ts'
import { ErrorSummary } from '../../web/form/error-summary.tsx'
import { FieldHelp } from '../../web/form/field-help.tsx'
import { ownWords } from '../words.ts'
import { SubPage } from './sub-page.tsx'

type Props = {
  call: Call
  language: Language
  filled: Filled
  /** How many more works the submission can hold, and the number of this one. */
  room: number
  position: number
  /** For the script: JSON of `FileSettings`. */
  settings: string
  notice?: Explanation | undefined
}

/** One more poster for a submission that stands already. */
export function OwnAddPage({ call, language, filled, room, position, settings, notice }: Props) {
  const { adding } = ownWords[language]
  const { form } = words[language]
  const { errors } = filled
  const context = contextOf(filled, language)
  const block = { call, language, context, block: 0, position } as const
  const figure = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  return (
    <SubPage
      call={call}
      language={language}
      title={adding.title}
      lead={`${adding.lead} ${interpolate(adding.room, { n: figure(room) })}`}
      switches={(lang) => paths.submissionNewWork({ lang })}
      switchForm="new-work"
      islands={['upload.js', 'field-help.js']}
    >
      {(notice || errors.size > 0) && (
        <ErrorSummary
          title={notice?.what ?? form.kept}
          errors={errors}
          next={notice?.next}
          labelOf={(name) => labelOf(name, call, language, true)}
        />
      )}
      <FieldHelp language={language}>
        <new-file data-settings={settings}>
          <form
            id="new-work"
            method="post"
            action={paths.submissionNewWork()}
            enctype="multipart/form-data"
            accept-charset="utf-8"
          >
            <input type="hidden" name="intention" value={filled.intention} />
            <div class="form-grid">
              <div class="work-blocks">
                <WorkBlock {...block} required kept={filled.kept.get(0)} />
              </div>
              <FoldedWork {...block} />
              <div class="form-end">
                <button class="main">{adding.send}</button>
                <noscript>
                  <p class="hint">{form.sendNote}</p>
                </noscript>
              </div>
            </div>
          </form>
        </new-file>
      </FieldHelp>
    </SubPage>
  )
}
