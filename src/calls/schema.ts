import { z } from 'zod'
import { singleLine, webAddress } from '../shared/text-schema.ts'
import { files, workCount } from './file-schema.ts'
import { inEveryLanguage, line, name, text } from './piece-schema.ts'
import { question } from './question-schema.ts'

const instant = z.iso
  .datetime({ error: 'An instant in UTC, such as 2027-03-01T03:00:00Z' })
  .describe('ISO 8601 instant in UTC')

const timeZone = z
  .string()
  .refine(isTimeZone, 'An IANA zone such as America/Sao_Paulo, or AoE')
  .describe('The zone the deadline is announced in: an IANA name, or AoE (UTC-12)')

const texts = z.strictObject({
  title: line(120).describe('The name of the call, one line'),
  summary: line(300).describe('One sentence for lists, search results and shared links'),
  introduction: text(6000).describe('Why the call is made. A blank line starts a paragraph'),
  eligibility: text(2000).describe('Who may take part'),
  participation: text(4000).describe('How to take part, and what to send'),
  afterwards: text(4000).describe('What happens to the posters'),
})

const licence = z.strictObject({
  id: name.describe('Such as cc-by-nc-sa-4-0'),
  label: inEveryLanguage(line(200)).describe('What it allows, in a line'),
  url: webAddress.optional().describe('Its full text'),
  download: z.boolean().default(true).describe('Whether visitors may take the poster home'),
})

const section = z.strictObject({
  name: name.describe('Key of the section'),
  label: inEveryLanguage(line(120)).describe('Its name'),
  about: inEveryLanguage(text(2000)).describe('The rules of this section'),
  works: workCount.optional().describe('Overrides the number of works'),
  consents: z.array(name).optional().describe('Consents this section requires in addition'),
})

/**
 * A call definition: what `npm run call -- put` takes and `get` prints.
 * Source of every fact a call page shows and every rule a submission is held to.
 */
export const callDefinition = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and single hyphens')
      .max(80)
      .describe('The name of the call in addresses'),
    opensAt: instant.describe('The first instant at which it takes submissions'),
    closesAt: instant.describe('The first instant that is too late'),
    timeZone,
    uploadGraceHours: z
      .number()
      .min(0)
      .max(240)
      .default(24)
      .describe('Hours after closing in which committed files may still arrive'),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'A colour such as #c8102e')
      .default('#c8102e')
      .describe('The one colour of the call'),
    contact: z.email('An address to write to').describe('Whom artists may ask'),
    demo: z.boolean().default(false).describe('Shown as demo content'),
    texts: inEveryLanguage(texts).describe('What the call says'),
    partners: z
      .array(
        z.strictObject({
          name: line(120).describe('As it wants to be named'),
          url: webAddress.optional().describe('Its address'),
          logo: singleLine(2000).optional().describe('Address of a picture on this site'),
        }),
      )
      .max(40)
      .default([])
      .describe('Who calls'),
    files: files.describe('What may be sent'),
    participants: z
      .strictObject({
        kinds: z
          .array(z.enum(['individual', 'duo', 'collective']))
          .min(1)
          .describe('Alone, in twos, or as a collective with named members'),
        leastAge: z.int().min(1).max(99).optional().describe('Said on the page'),
      })
      .default({ kinds: ['individual', 'duo', 'collective'] })
      .describe('Who may take part'),
    statement: z
      .strictObject({
        maxCharacters: z.int().min(1).max(10_000).default(1500).describe('Most characters'),
        maxWords: z.int().min(1).max(2_000).optional().describe('Most words'),
        languages: z.array(singleLine(35)).max(40).optional().describe('Languages the jury reads'),
      })
      .default({ maxCharacters: 1500 })
      .describe('The artist’s text about a work'),
    sections: z.array(section).max(12).default([]).describe('Parts with rules of their own'),
    questions: z.array(question).max(40).default([]).describe('What else is asked'),
    consents: z
      .array(
        z.strictObject({
          name: name.describe('Key of the consent'),
          required: z.boolean().describe('Whether it must be given'),
          label: inEveryLanguage(line(600)).describe('One sentence in the first person'),
        }),
      )
      .max(20)
      .default([])
      .describe('Declarations the artist makes'),
    licences: z.array(licence).min(1).max(12).describe('Offered; the first is the default'),
    review: z
      .strictObject({
        blind: z.boolean().default(true).describe('Reviewers never learn who the artist is'),
        reviewersSee: z
          .array(
            z.enum(['title', 'statement', 'altText', 'language', 'country', 'answers', 'licence']),
          )
          .describe('What the room shows beside the poster'),
      })
      .default({ blind: true, reviewersSee: ['title', 'statement', 'altText', 'language'] })
      .describe('How it is judged'),
    proofOfWork: z
      .union([
        z.boolean(),
        z.strictObject({
          difficulty: z
            .int()
            .min(1)
            .max(50)
            .describe('1 takes a phone a second or two; 10 ten times that'),
        }),
      ])
      .optional()
      .describe(
        'Asks each sender’s device for a small sum (ALTCHA), against machines: true, or how hard it is as {"difficulty": 1}. Off by default',
      ),
  })
  .refine((call) => Date.parse(call.opensAt) < Date.parse(call.closesAt), {
    path: ['closesAt'],
    message: 'A call closes after it opens',
  })

function isTimeZone(zone: string): boolean {
  if (zone === 'AoE') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
