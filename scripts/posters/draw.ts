import sharp from 'sharp'
import { grainFor } from './grain.ts'
import { type Motif, motifs } from './motifs/motifs.ts'
import { pageOf } from './page.ts'
import type { PaletteName } from './palettes.ts'

export type { Motif } from './motifs/motifs.ts'
export type { PaletteName } from './palettes.ts'

export type PosterSpec = {
  seed: number
  width: number
  height: number
  /** The large words; a line break starts a new line. */
  words: string
  small?: string
  motif: Motif
  palette: PaletteName
  format: 'jpeg' | 'png' | 'webp'
}

export type Rendered = {
  bytes: Uint8Array<ArrayBuffer>
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  extension: string
}

/** The poster as an SVG that needs no font: its letters are outlines. */
export function posterSvg(spec: PosterSpec): string {
  const { width, height } = spec
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const drawing = motifs[spec.motif](pageOf(spec))
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawing}</svg>`
}

export async function renderPoster(spec: PosterSpec): Promise<Rendered> {
  const print = sharp(Buffer.from(posterSvg(spec)))
    .flatten({ background: '#ffffff' })
    .composite([grainFor(spec)])
  switch (spec.format) {
    case 'jpeg': {
      const bytes = await print.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer()
      return { bytes: new Uint8Array(bytes), type: 'image/jpeg', extension: 'jpg' }
    }
    case 'webp': {
      const bytes = await print.webp({ quality: 86, effort: 2 }).toBuffer()
      return { bytes: new Uint8Array(bytes), type: 'image/webp', extension: 'webp' }
    }
    case 'png': {
      const bytes = await print.png({ palette: true, colours: 64, effort: 2 }).toBuffer()
      return { bytes: new Uint8Array(bytes), type: 'image/png', extension: 'png' }
    }
  }
}
