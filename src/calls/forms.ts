import { z } from 'zod'
import { languages } from '../shared/languages.ts'
import type { CallDefinition } from './call.ts'

const text = (most: number) => z.string().trim().min(1, 'Write something here').max(most)
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens, 40 at most')

function inEveryLanguage<Value extends z.ZodType>(value: Value) {
  const [en, es, pt, fr, ar] = languages
  return z.strictObject({ [en]: value, [es]: value, [pt]: value, [fr]: value, [ar]: value })
}

const instant = z.iso
  .datetime({ error: 'An instant in UTC, such as 2027-03-01T03:00:00Z' })
  .describe('ISO 8601 instant in UTC')

const timeZone = z
  .string()
  .refine(isTimeZone, 'An IANA zone such as America/Sao_Paulo, or AoE')
  .describe('The zone the deadline is announced in: an IANA name, or AoE (UTC-12)')

const texts = z.strictObject({
  title: text(120).describe('The name of the call, one line'),
  summary: text(300).describe('One sentence for lists, search results and shared links'),
  introduction: text(6000).describe('Why the call is made. A blank line starts a paragraph'),
  eligibility: text(2000).describe('Who may take part'),
  participation: text(4000).describe('How to take part, and what to send'),
  afterwards: text(4000).describe('What happens to the posters'),
})

const workCount = z
  .strictObject({ least: z.int().min(1).default(1), most: z.int().min(1).max(50).nullable() })
  .refine((works) => works.most === null || works.least <= works.most, 'least is more than most')
  .describe('How many works a submission holds; most: null for any number (50 in one sending)')

const millimetres = z.number().min(10).max(5000)
const pixels = z.int().min(1).max(100_000)

const files = z.strictObject({
  formats: z
    .array(z.enum(['jpeg', 'png', 'webp', 'tiff', 'pdf']))
    .min(1)
    .describe('Formats the call accepts'),
  megabytes: z
    .number()
    .min(0.1)
    .max(200)
    .describe('Largest file, in millions of bytes; 200 at most'),
  works: workCount,
  orientation: z.enum(['any', 'portrait', 'landscape']).default('any'),
  colour: z
    .enum(['any', 'rgb', 'cmyk'])
    .default('any')
    .describe('Asked-for colour mode; the pre-flight explains, nothing is refused for it'),
  print: z
    .strictObject({
      name: text(40).describe('As people call it: A3, 50x70 cm, 11x17 in'),
      widthMm: millimetres,
      heightMm: millimetres,
      bleedMm: z.number().min(0).max(100).default(0).describe('Added on each side'),
      dpi: z.int().min(36).max(1200).default(300),
    })
    .optional()
    .describe('The format it will be printed in'),
  pixels: z
    .strictObject({
      width: pixels.optional(),
      height: pixels.optional(),
      longestSide: pixels.optional(),
      leastSide: pixels.optional(),
    })
    .optional()
    .describe('Exact pixels, or a longest or least side'),
})

const choice = z.strictObject({ value: name, label: inEveryLanguage(text(200)) })

const question = z
  .strictObject({
    name,
    about: z
      .enum(['submission', 'work'])
      .default('submission')
      .describe('Asked once, or for every work'),
    kind: z.enum(['text', 'long-text', 'one', 'several']),
    required: z.boolean().default(false),
    label: inEveryLanguage(text(300)),
    hint: inEveryLanguage(text(500)).optional(),
    maxCharacters: z.int().min(1).max(10_000).optional(),
    maxWords: z.int().min(1).max(2_000).optional(),
    choices: z.array(choice).min(2).max(60).optional(),
    least: z.int().min(0).optional().describe('Fewest choices, where several may be picked'),
    most: z.int().min(1).optional().describe('Most choices, where several may be picked'),
  })
  .refine(
    (asked) => (asked.kind === 'one' || asked.kind === 'several') === Boolean(asked.choices),
    {
      path: ['choices'],
      message: 'Questions of kind one and several need choices; the others have none',
    },
  )

const licence = z.strictObject({
  id: name.describe('Such as cc-by-nc-sa-4-0'),
  label: inEveryLanguage(text(200)),
  url: z.url().optional(),
  download: z.boolean().default(true).describe('Whether visitors may take the poster home'),
})

const section = z.strictObject({
  name,
  label: inEveryLanguage(text(120)),
  about: inEveryLanguage(text(2000)).describe('The rules of this section'),
  works: workCount.optional(),
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
      .max(80),
    opensAt: instant,
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
      .default('#c8102e'),
    contact: z.email('An address to write to').describe('Whom artists may ask'),
    demo: z.boolean().default(false).describe('Shown as demo content'),
    texts: inEveryLanguage(texts),
    partners: z
      .array(
        z.strictObject({ name: text(120), url: z.url().optional(), logo: z.string().optional() }),
      )
      .max(40)
      .default([]),
    files,
    participants: z
      .strictObject({
        kinds: z.array(z.enum(['individual', 'duo', 'collective'])).min(1),
        leastAge: z.int().min(1).max(99).optional(),
      })
      .default({ kinds: ['individual', 'duo', 'collective'] }),
    statement: z
      .strictObject({
        maxCharacters: z.int().min(1).max(10_000).default(1500),
        maxWords: z.int().min(1).max(2_000).optional(),
        languages: z.array(z.string()).optional(),
      })
      .default({ maxCharacters: 1500 }),
    sections: z.array(section).max(12).default([]),
    questions: z.array(question).max(40).default([]),
    consents: z
      .array(z.strictObject({ name, required: z.boolean(), label: inEveryLanguage(text(600)) }))
      .max(20)
      .default([]),
    licences: z.array(licence).min(1).max(12),
    review: z
      .strictObject({
        blind: z.boolean().default(true).describe('Reviewers never learn who the artist is'),
        reviewersSee: z.array(
          z.enum(['title', 'statement', 'altText', 'language', 'country', 'answers', 'licence']),
        ),
      })
      .default({ blind: true, reviewersSee: ['title', 'statement', 'altText', 'language'] }),
  })
  .refine((call) => Date.parse(call.opensAt) < Date.parse(call.closesAt), {
    path: ['closesAt'],
    message: 'A call closes after it opens',
  })

// A change to one of the two shows here: the schema and the type say the same.
export function toDefinition(input: z.output<typeof callDefinition>): CallDefinition {
  return input
}

function isTimeZone(zone: string): boolean {
  if (zone === 'AoE') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
