import { z } from 'zod'
import { inEveryLanguage, line, name } from './piece-schema.ts'

const choice = z.strictObject({
  value: name.describe('What is stored'),
  label: inEveryLanguage(line(200)).describe('What is read'),
})

export const question = z
  .strictObject({
    name: name.describe('Key of the answer'),
    about: z
      .enum(['submission', 'work'])
      .default('submission')
      .describe('Asked once, or for every work'),
    kind: z
      .enum(['text', 'long-text', 'one', 'several'])
      .describe('A line, a text, one choice, or several'),
    required: z.boolean().default(false).describe('Whether it must be answered'),
    label: inEveryLanguage(line(300)).describe('The question'),
    hint: inEveryLanguage(line(500)).optional().describe('Help below the question'),
    maxCharacters: z.int().min(1).max(10_000).optional().describe('For text: most characters'),
    maxWords: z.int().min(1).max(2_000).optional().describe('For text: most words'),
    choices: z.array(choice).min(2).max(60).optional().describe('For one and several'),
    least: z.int().min(0).optional().describe('Fewest choices, where several may be picked'),
    most: z.int().min(1).optional().describe('Most choices, where several may be picked'),
  })
  .refine(
    (asked) => (asked.kind === 'one' || asked.kind === 'several') === Boolean(asked.choices),
    {
      path: ['choices'],
      message: 'Questions of kind one and several need choices; the others have none',
    },
  )
