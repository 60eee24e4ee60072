import { z } from 'zod'
import type { Question } from '../calls/call.ts'
import { multiLine, singleLine } from '../shared/text-schema.ts'
import type { FieldErrors } from '../web/form/errors.ts'
import { wordsIn } from '../web/form/text-limits.ts'
import { answerLimit } from './field-limits.ts'

/** The answers to some questions, by name. Empty ones are left out; unknown names are ignored. */
export function answersSchema(questions: Array<Question>, words: FieldErrors) {
  const shape = Object.fromEntries(
    questions.map((asked) => [asked.name, answerSchema(asked, words)]),
  )
  return z
    .preprocess((value) => value ?? {}, z.object(shape, words.wrong))
    .transform((answers) =>
      Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0)),
    )
}

function answerSchema(asked: Question, words: FieldErrors): z.ZodType<string | Array<string>> {
  const values = (asked.choices ?? []).map((choice) => choice.value)
  if (asked.kind === 'several') {
    const least = asked.least ?? (asked.required ? 1 : 0)
    return z.preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z
        .array(
          z.string().refine((value) => values.includes(value), words.choose),
          words.choose,
        )
        .max(asked.most ?? values.length, words.tooMany(asked.most ?? values.length))
        .refine(
          (picked) => (picked.length === 0 && !asked.required) || picked.length >= least,
          words.tooFew(least),
        ),
    )
  }
  if (asked.kind === 'one') {
    return z.preprocess(
      (value) => value ?? '',
      z
        .string(words.choose)
        .refine((value) => value !== '' || !asked.required, words.missing)
        .refine((value) => value === '' || values.includes(value), words.choose),
    )
  }
  const { characters, words: mostWords } = answerLimit(asked)
  const text = asked.kind === 'text' ? singleLine(characters, words) : multiLine(characters, words)
  return z.preprocess(
    (value) => value ?? '',
    text
      .refine((text) => text !== '' || !asked.required, words.missing)
      .refine((text) => !mostWords || wordsIn(text) <= mostWords, {
        error: ({ input }) => words.tooManyWords(mostWords ?? 0, wordsIn(String(input))),
      }),
  )
}
