import type { Question } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { ChoiceGroup, type FieldContext, Input, Text } from '../../web/form/fields.tsx'
import { answerLimit } from '../field-limits.ts'
import { words } from '../words.ts'

type Props = {
  questions: Array<Question>
  prefix: string
  language: Language
  context: FieldContext
  unmarked?: boolean
}

/** Questions of the call's own. */
export function AskedQuestions({ questions, ...props }: Props) {
  return (
    <>
      {questions.map((question) => (
        <AskedQuestion question={question} {...props} />
      ))}
    </>
  )
}

type OneProps = Omit<Props, 'questions'> & { question: Question }

/** In the form its kind wants. */
function AskedQuestion({ question, prefix, language, context, unmarked = false }: OneProps) {
  const field = {
    context,
    name: `${prefix}.${question.name}`,
    label: question.label[language],
    hint: hintOf(question, language),
    required: question.required,
    unmarked,
  }
  const offers = (question.choices ?? []).map(({ value, label }) => ({
    value,
    label: label[language],
  }))
  switch (question.kind) {
    case 'text':
      return <Input {...field} limit={answerLimit(question)} />
    case 'long-text':
      return <Text {...field} limit={answerLimit(question)} />
    case 'one':
      return <ChoiceGroup {...field} offers={offers} />
    case 'several':
      return <ChoiceGroup {...field} offers={offers} several />
  }
}

function hintOf(question: Question, language: Language): string {
  const { form } = words[language]
  const figure = (most: number) => new Intl.NumberFormat(locales[language]).format(most)
  return [
    question.hint?.[language],
    question.maxWords && interpolate(form.words, { most: figure(question.maxWords) }),
    question.kind === 'several' &&
      question.most &&
      interpolate(form.chooseUpTo, { most: figure(question.most) }),
  ]
    .filter(Boolean)
    .join(' ')
}
