import { z } from 'zod'

const finding = z.object({
  kind: z
    .enum([
      'file-missing',
      'unreadable',
      'wrong-size',
      'wrong-hash',
      'wrong-name',
      'ready-without-pictures',
      'file-without-row',
      'unknown-file',
      'parts-left',
      'failure-open',
    ])
    .describe('What is wrong'),
  subject: z.string().describe('The key of the file, or what else it is about'),
  store: z.enum(['originals', 'renditions']),
  object: z.string().describe('What the file is, by its key'),
  work: z.string().nullable().describe('The code of the work concerned'),
  call: z.string().nullable().describe('The call’s name in addresses'),
  expected: z.string().nullable().describe('Bytes or SHA-256 as the row says'),
  found: z.string().nullable().describe('Bytes or SHA-256 as stored, or what failed'),
})

/** One page of the comparison of every row with every stored file. */
export const verificationAnswer = z.object({
  findings: z.array(finding),
  checked: z.object({ files: z.int(), bytes: z.int(), rows: z.int() }),
  next: z.string().nullable().describe('Ask again with `after` set to this; null at the end'),
})

/** The query by which one page follows another. */
export const verificationPlace = {
  name: 'after',
  in: 'query',
  required: false,
  description: 'The `next` of the page before; nothing to begin',
  schema: { type: 'string' },
}
