import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { type Language, languageNames, languages, locales } from '../../shared/languages.ts'
import type { Work } from '../../works/work.ts'
import { fill, isolated } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import type { Typed } from '../typed.ts'
import { type Explanation, words } from '../words.ts'
import { ArtistSection } from './artist-section.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { type FieldContext, Select, Tick } from './fields.tsx'
import { FormSection } from './form-section.tsx'
import { labelOf } from './labels.ts'
import { AskedQuestion } from './question.tsx'
import { SubPage } from './sub-page.tsx'
import { SectionChoice } from './submit-form.tsx'
import { WorkTexts } from './work-texts.tsx'

export type EditState = {
  typed: Typed
  errors: ReadonlyMap<string, string>
  version: number
  notice?: Explanation | undefined
  /** What another window stored meanwhile, by the name of the field. */
  meanwhile?: ReadonlyMap<string, string>
}

type Props = { call: Call; language: Language; works: Array<Work>; state: EditState }

/** Everything she wrote, in the fields she wrote it in. */
export function OwnEditPage({ call, language, works, state }: Props) {
  const { editing } = ownWords[language]
  const { form } = words[language]
  const { definition } = call
  const { typed, errors, notice } = state
  const context: FieldContext = { typed, errors, optional: form.optional }
  const named = (name: string) =>
    name === 'language' ? editing.language : labelOf(name, call, language)
  const asked = definition.questions.filter((question) => question.about === 'submission')
  return (
    <SubPage call={call} language={language} title={editing.title} lead={editing.lead}>
      {(notice || errors.size > 0) && (
        <ErrorSummary
          title={notice?.what ?? form.kept}
          errors={errors}
          next={notice?.next}
          labelOf={named}
        />
      )}
      <Meanwhile language={language} fields={state.meanwhile} labelOf={named} />
      <form method="post" action={paths.submissionEdit()} accept-charset="utf-8">
        <input type="hidden" name="version" value={String(state.version)} />
        {works.length > 0 && (
          <FormSection title={form.posters}>
            {works.map((work, index) => (
              <div class="work-block" id={`texts-${work.id}`}>
                <h3>{headingOf(work, index, works.length, language)}</h3>
                <input type="hidden" name={`works.${index}.id`} value={work.id} />
                <WorkTexts
                  call={call}
                  language={language}
                  context={context}
                  prefix={`works.${index}`}
                  required
                />
              </div>
            ))}
          </FormSection>
        )}
        <ArtistSection call={call} language={language} context={context} />
        {asked.length > 0 && (
          <FormSection title={form.questions}>
            {asked.map((question) => (
              <AskedQuestion
                question={question}
                prefix="answers"
                language={language}
                context={context}
              />
            ))}
          </FormSection>
        )}
        <SectionChoice call={call} language={language} context={context} />
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
            {definition.consents.map((consent) => (
              <Tick context={context} name={`consents.${consent.name}`} required={consent.required}>
                {consent.label[language]}
              </Tick>
            ))}
          </FormSection>
        )}
        <div class="form-end">
          <button class="main">{editing.save}</button>
        </div>
      </form>
    </SubPage>
  )
}

function headingOf(work: Work, index: number, count: number, language: Language) {
  const n = new Intl.NumberFormat(locales[language]).format(index + 1)
  const title = isolated(work.title)
  return count > 1 ? `${fill(words[language].form.poster, { n })}: ${title}` : title
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
