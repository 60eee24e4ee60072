import type { Call, CallDefinition } from '../../calls/call.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { posterLanguages } from '../countries.ts'
import { fill } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import { words } from '../words.ts'
import { type FieldContext, Line, Offers, Select, Text } from './fields.tsx'
import { AskedQuestion } from './question.tsx'

type Props = {
  call: Call
  language: Language
  context: FieldContext
  /** What the names of its fields begin with: `works.0`. */
  prefix: string
  required: boolean
}

/** What is said of one poster: everything but its file. */
export function WorkTexts({ call, language, context, prefix, required }: Props) {
  const { form } = words[language]
  const { definition } = call
  const name = (field: string) => `${prefix}.${field}`
  const asked = definition.questions.filter((one) => one.about === 'work')
  return (
    <>
      <Line
        context={context}
        name={name('title')}
        label={form.workTitle}
        hint={form.workTitleHint}
        maxlength={200}
        required={required}
        unmarked
      />
      <Text
        context={context}
        name={name('statement')}
        label={form.statement}
        hint={`${form.statementHint} ${statementLimit(definition, language)}`}
        maxlength={definition.statement.maxCharacters}
        rows={5}
      />
      <Text
        context={context}
        name={name('altText')}
        label={form.altText}
        hint={<Describing language={language} />}
        maxlength={2000}
        rows={4}
      />
      <Select
        context={context}
        name={name('language')}
        label={form.workLanguage}
        initial={language}
        required
        choices={[
          ...posterLanguages(language),
          { value: 'mul', label: form.severalLanguages },
          { value: 'zxx', label: form.noWords },
        ]}
      />
      {definition.licences.length > 1 && (
        <Offers
          context={context}
          name={name('licence')}
          label={form.licence}
          initial={definition.licences[0]?.id ?? ''}
          required
          offers={definition.licences.map((licence) => ({
            value: licence.id,
            label: licence.label[language],
            after: licence.url && (
              <a class="terms" href={licence.url} target="_blank" rel="noopener noreferrer">
                {form.licenceText}
              </a>
            ),
          }))}
        />
      )}
      {asked.map((question) => (
        <AskedQuestion
          question={question}
          prefix={name('answers')}
          language={language}
          context={context}
        />
      ))}
    </>
  )
}

/** A structure to write along; the words are hers. */
function Describing({ language }: { language: Language }) {
  const { lead, steps } = ownWords[language].describing
  return (
    <>
      {lead}
      {steps.map((step) => (
        <span class="step">{step}</span>
      ))}
    </>
  )
}

function statementLimit({ statement }: CallDefinition, language: Language): string {
  const { form } = words[language]
  const figure = new Intl.NumberFormat(locales[language])
  return statement.maxWords
    ? fill(form.words, { most: figure.format(statement.maxWords) })
    : fill(form.characters, { most: figure.format(statement.maxCharacters) })
}
