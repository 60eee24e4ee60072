import type { Call } from '../../calls/call.ts'
import { posterLanguages } from '../../i18n/countries.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { type FieldContext, Input, Select, Text } from '../../web/form/fields.tsx'
import type { TextLimit } from '../../web/form/text-limits.ts'
import { descriptionWords } from '../description-words.ts'
import { fieldLimits, statementLimit } from '../field-limits.ts'
import { words } from '../words.ts'
import { LicenceChoice } from './licence-choice.tsx'
import { AskedQuestions } from './question.tsx'

type Props = {
  call: Call
  language: Language
  context: FieldContext
  /** What the names of its fields begin with: `works.0`. */
  prefix: string
}

/** What has to be said of one poster. */
export function WorkEssentials({ required, ...props }: Props & { required: boolean }) {
  const { call, language, context, prefix } = props
  const { form } = words[language]
  const asked = call.definition.questions.filter((one) => one.about === 'work' && one.required)
  return (
    <div class="work-essentials">
      <Input
        context={context}
        name={`${prefix}.title`}
        label={form.workTitle}
        limit={{ characters: fieldLimits.title }}
        required={required}
        unmarked
      />
      <AskedQuestions {...props} questions={asked} prefix={`${prefix}.answers`} />
      <LicenceChoice
        licences={call.definition.licences}
        language={language}
        context={context}
        name={`${prefix}.licence`}
      />
    </div>
  )
}

/** What may be said of it besides. */
export function WorkMore(props: Props) {
  const { call, language, context, prefix } = props
  const { form } = words[language]
  const { definition } = call
  const asked = definition.questions.filter((one) => one.about === 'work' && !one.required)
  return (
    <>
      <Text
        context={context}
        name={`${prefix}.statement`}
        label={form.statement}
        hint={`${form.statementHint} ${limitInWords(statementLimit(definition), language)}`}
        limit={statementLimit(definition)}
        rows={4}
        unmarked
      />
      <Text
        context={context}
        name={`${prefix}.altText`}
        label={form.altText}
        hint={<Describing language={language} />}
        limit={{ characters: fieldLimits.altText }}
        rows={4}
        unmarked
      />
      <Select
        context={context}
        name={`${prefix}.language`}
        label={form.workLanguage}
        initial={language}
        unmarked
        choices={[
          ...posterLanguages(language),
          { value: 'mul', label: form.severalLanguages },
          { value: 'zxx', label: form.noWords },
        ]}
      />
      <AskedQuestions {...props} questions={asked} prefix={`${prefix}.answers`} unmarked />
    </>
  )
}

/** A structure to write along; the words are hers. */
function Describing({ language }: { language: Language }) {
  const { lead, steps } = descriptionWords[language]
  return (
    <>
      {lead}
      {steps.map((step) => (
        <span class="step">{step}</span>
      ))}
    </>
  )
}

function limitInWords(limit: TextLimit, language: Language): string {
  const { form } = words[language]
  const figure = new Intl.NumberFormat(locales[language])
  return limit.words
    ? interpolate(form.words, { most: figure.format(limit.words) })
    : interpolate(form.characters, { most: figure.format(limit.characters) })
}
