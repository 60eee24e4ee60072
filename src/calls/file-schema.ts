import { z } from 'zod'
import { line } from './piece-schema.ts'

export const workCount = z
  .strictObject({
    least: z.int().min(1).default(1).describe('Fewest works in one sending'),
    most: z.int().min(1).max(50).nullable().describe('Most works; null for any number'),
  })
  .refine((works) => works.most === null || works.least <= works.most, 'least is more than most')
  .describe('How many works a submission holds; most: null for any number (50 in one sending)')

const millimetres = z.number().min(10).max(5000)
const pixels = z.int().min(1).max(100_000)

export const files = z.strictObject({
  formats: z
    .array(z.enum(['jpeg', 'png', 'webp', 'tiff', 'pdf']))
    .min(1)
    .describe('Formats the call accepts'),
  megabytes: z
    .number()
    .min(0.1)
    .max(200)
    .describe('Largest file, in millions of bytes; 200 at most'),
  megapixels: z
    .number()
    .min(1)
    .max(100)
    .optional()
    .describe('Largest picture, in millions of pixels; 100 when left out, which is the most'),
  works: workCount,
  orientation: z
    .enum(['any', 'portrait', 'landscape'])
    .default('any')
    .describe('Asked-for orientation; explained, never refused'),
  colour: z
    .enum(['any', 'rgb', 'cmyk'])
    .default('any')
    .describe('Asked-for colour mode; the pre-flight explains, nothing is refused for it'),
  print: z
    .strictObject({
      name: line(40).describe('As people call it: A3, 50x70 cm, 11x17 in'),
      widthMm: millimetres.describe('Trimmed width'),
      heightMm: millimetres.describe('Trimmed height'),
      bleedMm: z.number().min(0).max(100).default(0).describe('Added on each side'),
      dpi: z.int().min(36).max(1200).default(300).describe('Dots per inch asked for'),
    })
    .optional()
    .describe('The format it will be printed in'),
  pixels: z
    .strictObject({
      width: pixels.optional().describe('Exact width'),
      height: pixels.optional().describe('Exact height'),
      longestSide: pixels.optional().describe('At most this on the longest side'),
      leastSide: pixels.optional().describe('At least this on the shorter side'),
    })
    .optional()
    .describe('Exact pixels, or a longest or least side'),
})
