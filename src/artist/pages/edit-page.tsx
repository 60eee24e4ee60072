import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, languageNames, languages, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { ArtistEssentials, ArtistMore } from '../../submissions/pages/artist-section.tsx'
import { contextOf } from '../../submissions/pages/field-context.ts'
import { labelOf } from '../../submissions/pages/labels.ts'
import { AskedQuestions } from '../../submissions/pages/question.tsx'
import { Consents, SectionChoice } from '../../submissions/pages/submit-form.tsx'
import { WorkEssentials, WorkMore } from '../../submissions/pages/work-texts.tsx'
import { words } from '../../submissions/words.ts'
import type { Explanation } from '../../web/explanation.ts'
import { ErrorSummary } from '../../web/form/error-summary.tsx'
import { FieldHelp } from '../../web/form/field-help.tsx'
import { Select } from '../../web/form/fields.tsx'
import { FormSection } from '../../web/form/form-section.tsx'
import type { Typed } from '../../web/form/form-values.ts'
import type { Work } from '../../works/work.ts'
import { ownWords } from '../words.ts'
import { SubPage } from './sub-page.tsx'

export type EditState = {
  typed: Typed
  errors: ReadonlyMap<string, string>
  version: number
  notice?: Explanation | undefined
  /** What another window stored meanwhile, by the name of the field. */
  meanwhile?: ReadonlyMap<string, string>
}

type Props = {
  call: Call
  language: Language
  works: Array<Work>
  /** Where mail goes now. */
  email: string
  state: EditState
}

/** Everything she wrote, in the fields she wrote it in. */
export function OwnEditPage({ call, language, works, email, state }: Props) {
  const { editing } = ownWords[language]
  const { form } = words[language]
  const { definition } = call
  const { errors, notice } = state
  const context = contextOf(state, language)
  const part = { call, language, context }
  const named = (name: string) =>
    name === 'language' ? editing.language : labelOf(name, call, language, works.length === 1)
  const asked = definition.questions.filter((question) => question.about === 'submission')
  return (
    <SubPage
      call={call}
      language={language}
      title={editing.title}
      lead={editing.lead}
      switches={(lang) => paths.submissionEdit({ lang })}
      switchForm="edit"
      islands={['field-help.js']}
    >
      {(notice || errors.size > 0) && (
        <ErrorSummary
          title={notice?.what ?? form.kept}
          errors={errors}
          next={notice?.next}
          labelOf={named}
        />
      )}
      <Meanwhile language={language} fields={state.meanwhile} labelOf={named} />
      <FieldHelp language={language}>
        <form id="edit" method="post" action={paths.submissionEdit()} accept-charset="utf-8">
          <input type="hidden" name="version" value={String(state.version)} />
          {works.length > 0 && (
            <FormSection title={form.posters}>
              {works.map((work, index) => (
                <div class="work-block" id={`texts-${work.id}`}>
                  <h3>{headingOf(work, index, works.length, language)}</h3>
                  <input type="hidden" name={`works.${index}.id`} value={work.id} />
                  <WorkEssentials {...part} prefix={`works.${index}`} required />
                  <WorkMore {...part} prefix={`works.${index}`} />
                </div>
              ))}
            </FormSection>
          )}
          <FormSection title={form.you}>
            <ArtistEssentials {...part} known={email} />
            <ArtistMore {...part} />
          </FormSection>
          {(asked.length > 0 || definition.sections.length > 0) && (
            <FormSection title={form.questions}>
              <AskedQuestions questions={asked} prefix="answers" {...part} />
              <SectionChoice {...part} />
            </FormSection>
          )}
          <FormSection title={editing.language}>
            <Select
              context={context}
              name="language"
              label={editing.language}
              required
              choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            />
          </FormSection>
          {definition.consents.length > 0 && (
            <FormSection title={form.consents}>
              <Consents {...part} />
            </FormSection>
          )}
          <div class="form-end">
            <button class="main">{editing.save}</button>
          </div>
        </form>
      </FieldHelp>
    </SubPage>
  )
}

function headingOf(work: Work, index: number, count: number, language: Language) {
  const n = new Intl.NumberFormat(locales[language]).format(index + 1)
  const title = isolated(work.title)
  return count > 1 ? `${interpolate(words[language].form.poster, { n })}: ${title}` : title
}

type MeanwhileProps = {
  language: Language
  fields: ReadonlyMap<string, string> | undefined
  labelOf: (name: string) => string
}

/** The newer text beside the older one, so that nobody overwrites it without having read it. */
function Meanwhile({ language, fields, labelOf: named }: MeanwhileProps) {
  if (!fields || fields.size === 0) return null
  return (
    <section class="meanwhile">
      <h2>{ownWords[language].editing.stored}</h2>
      <dl>
        {[...fields].map(([name, text]) => (
          <>
            <dt>
              <a href={`#${name}`}>{named(name)}</a>
            </dt>
            <dd dir="auto">{text || '–'}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
