import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { grainFor } from './grain.ts'
import type { DemoWork } from './work.ts'

export type Rendered = { bytes: Uint8Array<ArrayBuffer>; type: `image/${DemoWork['format']}` }

/** The file that the artist sends: her drawing as pixels, with the grain of a print. */
export async function render({ artwork, format }: DemoWork): Promise<Rendered> {
  const drawing = await readFile(path.join(import.meta.dirname, 'artwork', artwork))
  const print = sharp(drawing)
    .flatten({ background: '#ffffff' })
    .composite([grainFor(format)])
  const encoded = {
    jpeg: () => print.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }),
    webp: () => print.webp({ quality: 86, effort: 2 }),
    png: () => print.png({ palette: true, colours: 64, effort: 2 }),
  }
  return { bytes: new Uint8Array(await encoded[format]().toBuffer()), type: `image/${format}` }
}
