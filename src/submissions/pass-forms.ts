import { z } from 'zod'
import { passLength } from './pass.ts'

/** What a commitment may carry beside its draft. */
export const entrySchema = z.object({
  latePass: z
    .string()
    .max(80)
    .optional()
    .describe(
      `Code of a late pass (${passLength} letters and digits). Looked at only after closing; counted only when the submission is written`,
    ),
})

/** The code of a late pass in the body of a commitment; what cannot be one opens nothing. */
export function latePassIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('latePass' in input)) return null
  const { latePass } = input
  return typeof latePass === 'string' ? latePass : null
}

const most = { uses: 500, note: 200 }

/** What an organiser writes to make a pass: the end is a minute on the clock of the call's zone. */
export const passForm = z.object({
  ends: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  uses: z.coerce.number().int().min(1).max(most.uses),
  note: z.string().trim().max(most.note).default(''),
})
