import { pngOf } from './decode/encoding.ts'
import { cardAsPdf, cardSize } from './link-preview/card.ts'
import { placeTitle } from './link-preview/layout.ts'
import { type Shaper, startShaper } from './link-preview/shaping.ts'
import { renderFirstPage } from './pdf.ts'

/** What a preview of a link shows: a title in units that no line breaks, and a colour as #rrggbb. */
export type LinkPreview = { units: Array<string>; accent: string; isRightToLeft: boolean }

const margin = 96
const titleBox = { left: margin, top: 72, width: cardSize.width - 2 * margin, height: 400 }
const nameBox = { ...titleBox, top: 524, height: 52 }
const name = 'Cartelera'
const missing = 0
const mostBytes = 4_000_000

let kept: { shaper: Shaper; font: Uint8Array } | null = null

/**
 * A JPEG of 1200 by 630 pixels with the title on it. A title in a script that the font lacks, or one
 * too long to be set, is left out: the colour and our name stay.
 */
export async function drawLinkPreview(
  images: ImagesBinding,
  loadFont: () => Promise<Uint8Array>,
  { units, accent, isRightToLeft }: LinkPreview,
): Promise<ReadableStream<Uint8Array>> {
  if (!kept) {
    const loaded = await loadFont()
    kept = { shaper: startShaper(loaded), font: loaded }
  }
  const { shaper, font } = kept
  const shaped = units.map((unit) => shaper.shape(unit))
  const isKnown = shaped.every(({ glyphs }) => glyphs.every(({ id }) => id !== missing))
  const title = isKnown ? placeTitle(shaped, titleBox, isRightToLeft) : null
  const own = placeTitle([shaper.shape(name)], nameBox, isRightToLeft)
  const pdf = cardAsPdf({ accent, isRightToLeft, texts: [...(title ?? []), ...(own ?? [])] }, font)
  const page = await renderFirstPage(
    { size: pdf.length, body: new Blob([pdf]).stream() },
    { longestSide: cardSize.width, width: cardSize.width },
  )
  if (!page.ok) throw new Error(`The link preview was not drawn: ${page.refusal}`)
  const { width, height, data } = page.value
  const picture = {
    width,
    height,
    model: 'rgb',
    alpha: false,
    samples: data,
    profile: null,
  } as const
  const png = await pngOf(picture, mostBytes)
  const made = await images
    .input(new Blob([png.bytes]).stream())
    .output({ format: 'image/jpeg', quality: 88 })
  return made.image()
}
