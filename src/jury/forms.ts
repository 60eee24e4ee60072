import { z } from 'zod'
import { noteText } from '../shared/text-schema.ts'
import { decisions, shelves } from '../desk/decision.ts'
import { answers, filters } from './review.ts'

const comment = noteText(8000)

/** A vote, a note, or both. */
export const reviewForm = z.object({
  answer: z.enum(answers).optional(),
  comment: comment.optional(),
})

export const undoForm = z.object({ vote: z.coerce.number().int().positive() })

export const roundQuery = z.object({
  show: z.enum(filters).catch('all'),
  after: z.string().optional(),
})

const decision = z.enum([...decisions, 'none'])

/** A decision about one work; `none` takes it back. */
export const stageForm = z.object({ decision })

export const bulkForm = z.object({
  decision,
  work: z.preprocess((works) => [works ?? []].flat(), z.array(z.string().max(64)).max(200)),
})

export const deskQuery = z.object({
  show: z.enum(['all', ...shelves]).catch('all'),
  after: z.string().optional(),
})

const count = z.coerce.number().int().min(0)

/** What the page showed when the button was pressed. A program may leave it out. */
export const releaseForm = z
  .object({ selected: count, reserve: count, declined: count, change: count })
  .partial()
