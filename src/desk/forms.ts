import { z } from 'zod'
import { decisions, deskStatuses } from '../works/status.ts'

const decision = z.enum([...decisions, 'none'])

/** A decision about one work; `none` takes it back. */
export const stageForm = z.object({ decision })

export const bulkForm = z.object({
  decision,
  work: z.preprocess((works) => [works ?? []].flat(), z.array(z.string().max(64)).max(200)),
})

export const deskQuery = z.object({
  show: z.enum(['all', ...deskStatuses]).catch('all'),
  after: z.string().optional(),
})

const count = z.coerce.number().int().min(0)

/** What the page showed when the button was pressed. A program may leave it out. */
export const releaseForm = z
  .object({ selected: count, reserve: count, declined: count, change: count })
  .partial()
