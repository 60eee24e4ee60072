import { z } from 'zod'
import { languages } from '../shared/languages.ts'

export const text = (most: number) => z.string().trim().min(1, 'Write something here').max(most)
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens, 40 at most')

export function inEveryLanguage<Value extends z.ZodType>(value: Value) {
  const [en, es, pt, fr, ar] = languages
  return z.strictObject({ [en]: value, [es]: value, [pt]: value, [fr]: value, [ar]: value })
}
