import { z } from 'zod'
import { noteLine } from '../../shared/text-schema.ts'

const most = { uses: 500, note: 200 }

/** What an organiser writes to make a pass: the end is a minute on the clock of the call's zone. */
export const passForm = z.object({
  ends: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  uses: z.coerce.number().int().min(1).max(most.uses),
  note: noteLine(most.note).default(''),
})
