import type { Question } from '../../calls/call.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { fill } from '../fill.ts'
import { words } from '../words.ts'
import { type FieldContext, Line, Offers, Text } from './fields.tsx'

type Props = { question: Question; prefix: string; language: Language; context: FieldContext }

/** A question of the call's own, in the form its kind wants. */
export function AskedQuestion({ question, prefix, language, context }: Props) {
  const field = {
    context,
    name: `${prefix}.${question.name}`,
    label: question.label[language],
    hint: hintOf(question, language),
    required: question.required,
  }
  const maxlength = question.maxCharacters ?? (question.kind === 'text' ? 300 : 3000)
  const offers = (question.choices ?? []).map(({ value, label }) => ({
    value,
    label: label[language],
  }))
  switch (question.kind) {
    case 'text':
      return <Line {...field} maxlength={maxlength} />
    case 'long-text':
      return <Text {...field} maxlength={maxlength} />
    case 'one':
      return <Offers {...field} offers={offers} />
    case 'several':
      return <Offers {...field} offers={offers} several />
  }
}

function hintOf(question: Question, language: Language): string {
  const { form } = words[language]
  const figure = (most: number) => new Intl.NumberFormat(locales[language]).format(most)
  return [
    question.hint?.[language],
    question.maxWords && fill(form.words, { most: figure(question.maxWords) }),
    question.kind === 'several' &&
      question.most &&
      fill(form.chooseUpTo, { most: figure(question.most) }),
  ]
    .filter(Boolean)
    .join(' ')
}
