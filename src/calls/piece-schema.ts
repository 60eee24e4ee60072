import { z } from 'zod'
import { languages } from '../i18n/languages.ts'
import { multiLine, singleLine } from '../shared/text-schema.ts'

const written = 'Write something here'
export const line = (most: number) => singleLine(most).min(1, written)
export const text = (most: number) => multiLine(most).min(1, written)
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens, 40 at most')

export function inEveryLanguage<Value extends z.ZodType>(value: Value) {
  const [en, es, pt, fr, ar] = languages
  return z.strictObject({ [en]: value, [es]: value, [pt]: value, [fr]: value, [ar]: value })
}
