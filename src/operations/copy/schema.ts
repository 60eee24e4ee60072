import { z } from 'zod'
import { type CopiedTable, rowsAtOnce } from './copied-table.ts'

const value = z.union([z.string(), z.number(), z.null()])

/** Where to go on: the key of the row before, as JSON. */
export const afterForm = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('Not JSON')
      return z.NEVER
    }
  })
  .pipe(z.array(value).min(1).max(16))

export const restorationForm = z.object({ copy: z.string().regex(/^[0-9a-f]{64}$/) })

/** Rows with exactly the columns of their table. */
export function rowsForm(table: CopiedTable) {
  const row = z.strictObject(Object.fromEntries(table.columns.map((name) => [name, value])))
  return z.object({ rows: z.array(row).min(1).max(rowsAtOnce) })
}
