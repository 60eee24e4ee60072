import type { PosterSpec } from './draw.ts'
import { contrast, type Palette, palettes } from './palettes.ts'
import { itemOf, type Random, randomFrom } from './random.ts'
import { type Box, rect } from './shapes.ts'

export type Scheme = { ground: string; first: string; second: string; third: string }

/**
 * A sheet to print on. The digits of the seed choose, from the right: the ground, the place of the
 * words, the variant of the motif. The whole seed feeds the chances.
 */
export type Page = Scheme & {
  w: number
  h: number
  unit: number
  margin: number
  whole: Box
  words: string
  small: string
  inks: Palette
  random: Random
  placing: number
  variant: number
  /** A new name for a clip path. */
  name(): string
  /** The first of the colours that can be told from the ground, or from several; the paper or the ink if none can. */
  over(ground: string | Array<string>, ...wanted: Array<string>): string
  /** The first of the colours that can be read on the ground. */
  inkOn(ground: string, ...wanted: Array<string>): string
}

export function pageOf(spec: PosterSpec): Page {
  const inks: Palette = palettes[spec.palette]
  const { width: w, height: h, seed } = spec
  let names = 0
  const choose =
    (least: number) =>
    (grounds: string | Array<string>, ...wanted: Array<string>) => {
      const from = (colour: string) =>
        Math.min(...[grounds].flat().map((one) => contrast(colour, one)))
      const all = [...wanted, inks.paper, inks.ink]
      const best = [...all].sort((x, y) => from(y) - from(x))
      return all.find((colour) => from(colour) >= least) ?? itemOf(best, 0)
    }
  return {
    w,
    h,
    unit: Math.sqrt(w * h) / 100,
    margin: Math.sqrt(w * h) * 0.052,
    whole: { x: 0, y: 0, w, h },
    words: spec.words,
    small: spec.small ?? '',
    inks,
    random: randomFrom(seed),
    placing: Math.floor(seed / 10) % 10,
    variant: Math.floor(seed / 100) % 10,
    name: () => `c${(names += 1)}`,
    over: choose(1.45),
    inkOn: choose(3.6),
    ...schemeOf(inks, seed % 10),
  }
}

function schemeOf({ paper, ink, a, b, c }: Palette, digit: number): Scheme {
  return itemOf(
    [
      { ground: paper, first: a, second: b, third: c },
      { ground: ink, first: a, second: c, third: b },
      { ground: a, first: paper, second: ink, third: c },
      { ground: b, first: c, second: paper, third: a },
      { ground: c, first: a, second: b, third: ink },
    ],
    digit,
  )
}

export function sheet(page: Page, colour = page.ground): string {
  return rect(page.whole, colour)
}
