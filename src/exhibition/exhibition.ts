import type { Rendition } from '../imaging/rendition.ts'
import type { Copy } from '../works/download.ts'
import { linkPreviewSize } from '../works/rendition-preview.ts'

/** A poster on the public wall, with the credit its artist asked for. */
export type Hung = {
  callId: string
  code: string
  place: number
  title: string
  altText: string
  language: string
  width: number
  height: number
  placeholder: string | null
  renditions: Array<Rendition>
  name: string
  collective: string | null
  country: string | null
}

/** One poster by itself, and its neighbours on the wall. */
export type Exhibited = Hung & {
  statement: string
  licence: string
  members: Array<string>
  /** The cleaned original, once it is made; null as well where it cannot be cleaned. */
  copy: Copy | null
  previous: string | null
  next: string | null
}

export type WallNumbers = { hung: number; countries: number }

export type WallPage = {
  works: Array<Hung>
  /** Where the page before and the page after begin; null where there is none. */
  before: number | null
  after: number | null
}

export const worksOnPage = 60

/** The largest picture to show or take home. */
export function largest(work: Pick<Hung, 'renditions'>): Rendition | null {
  return webp(work).at(-1) ?? null
}

/** The picture for a shared link: large enough to look at, small enough to be fetched. */
export function shareable(work: Pick<Hung, 'renditions'>): Rendition | null {
  const found = webp(work).findLast(({ width }) => width <= 1280) ?? webp(work)[0]
  return found ? { ...found, ...linkPreviewSize(found) } : null
}

function webp({ renditions }: Pick<Hung, 'renditions'>): Array<Rendition> {
  return renditions
    .filter((rendition) => rendition.type === 'image/webp')
    .toSorted((a, b) => a.width - b.width)
}

// Not allowed in file names somewhere, or invisible.
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu

/** The name a poster is taken home under. Letters of every script stay. */
export function downloadName(
  work: Pick<Hung, 'title' | 'name' | 'code'>,
  extension = 'webp',
): string {
  const words = `${work.name} - ${work.title}`.replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim()
  return `${
    [...words]
      .slice(0, 100)
      .join('')
      .replace(/^[.\s]+/, '')
      .trim() || work.code
  }.${extension}`
}
