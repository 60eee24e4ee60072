import { z } from 'zod'
import { noteText } from '../shared/text-schema.ts'
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
