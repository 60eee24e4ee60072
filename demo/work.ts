import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { languages } from '../src/i18n/languages.ts'

/** A work of the demo content: an invented artist, her words, and the file with her poster. */
const demoWork = z.strictObject({
  /** The drawing's file in `artwork/`. Its size in user units is that of the poster in pixels. */
  artwork: z.string(),
  /** What the artist sends. */
  format: z.enum(['jpeg', 'png', 'webp']),
  fileName: z.string(),
  language: z.enum(languages),
  title: z.string(),
  statement: z.string(),
  altText: z.string(),
  artist: z.strictObject({
    name: z.string(),
    country: z.string(),
    collective: z.exactOptional(z.string()),
  }),
})

export type DemoWork = z.infer<typeof demoWork>

/** What the open call has received so far, and the posters that hang in the closed edition. */
export const demoWorks = z
  .strictObject({ open: z.array(demoWork), closed: z.array(demoWork) })
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'works.json'), 'utf8')))
