import { z } from 'zod'

/** Which parts to give addresses for: numbers from 1, 100 at most. */
export const partsForm = z.object({
  numbers: z.array(z.int().min(1).max(10_000)).min(1).max(100),
})

/** The ETag that the store answered the part with. */
export const partForm = z.object({
  etag: z
    .string()
    .regex(/^[\x20-\x7e]{1,1024}$/, 'Printable ASCII, 1024 characters at most')
    .transform((etag) => etag.replaceAll('"', '')),
})

/** The parts with their ETags, for a client that remembered none of them on the way. */
export const completionForm = z.object({
  parts: z
    .array(partForm.extend({ number: z.int().min(1).max(10_000) }))
    .max(1000)
    .optional(),
})
