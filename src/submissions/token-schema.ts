import { z } from 'zod'
import { passLength } from './late-pass/late-pass.ts'

/** What a commitment may carry beside its draft. */
export const entrySchema = z.object({
  latePass: z
    .string()
    .max(80)
    .optional()
    .describe(
      `Code of a late pass (${passLength} letters and digits). Looked at only after closing; counted only when the submission is written`,
    ),
  proof: z
    .string()
    .max(4000)
    .optional()
    .describe(
      'Where the call asks for a proof of work: base64 of the JSON {challenge, solution}, as ALTCHA has it. Each counts once',
    ),
  emailAsTyped: z
    .boolean()
    .optional()
    .describe('The artist was asked about her address and says that it is right: no `warnings`'),
})

export type EntryTokens = { latePass: string | null; proof: string | null; emailAsTyped: boolean }

/** What the body of a commitment carries beside its draft; what is no text is as good as none. */
export function tokensIn(input: unknown): EntryTokens {
  const { latePass, proof, emailAsTyped } = z
    .object({
      latePass: entrySchema.shape.latePass.catch(''),
      proof: entrySchema.shape.proof.catch(''),
      emailAsTyped: entrySchema.shape.emailAsTyped.catch(false),
    })
    .catch({ latePass: undefined, proof: undefined, emailAsTyped: undefined })
    .parse(input)
  return { latePass: latePass ?? null, proof: proof ?? null, emailAsTyped: emailAsTyped ?? false }
}
