import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { preflightOf } from '../../../src/works/preflight.ts'
import type { Work } from '../../../src/works/work.ts'
import { checkedWork } from '../../support/checked.ts'
import { anRgbaPng } from '../../support/pictures.ts'
import { described, short, strips, tiffOf } from '../../support/tiffs.ts'

const opaque = () => 255
const withHole = (x: number, y: number) => (x > 40 && x < 60 && y > 40 && y < 60 ? 0 : 255)
const veiled = () => 250

async function asWebp(png: Uint8Array<ArrayBuffer>) {
  const made = await env.IMAGES.input(new Blob([png]).stream()).output({ format: 'image/webp' })
  return new Uint8Array(await made.response().arrayBuffer())
}

/** RGBA in a TIFF, which is made smaller by our own decoder. */
function anRgbaTiff(alphaAt: (x: number, y: number) => number): Uint8Array<ArrayBuffer> {
  const [width, height] = [100, 120]
  const bytes = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const alpha = alphaAt(at % width, Math.floor(at / width))
    bytes.set([200, 16, 46, alpha], at * 4)
  }
  const fields = described([width, height], [8, 8, 8, 8], 2, [short(338, 2)])
  return tiffOf([
    { fields: [...fields, short(278, height)], pieces: strips(bytes, width * 4, height) },
  ])
}

const isSaid = (work: Work) =>
  preflightOf(work, { orientation: 'any' })?.notes.some(({ kind }) => kind === 'transparent')

test.each([
  ['an opaque PNG with an alpha channel', () => anRgbaPng(600, 800, opaque), false],
  ['a PNG with a hole', () => anRgbaPng(600, 800, withHole), true],
  ['a PNG that is a little see-through all over', () => anRgbaPng(600, 800, veiled), true],
  ['an opaque PNG too long for the engine', () => anRgbaPng(12_400, 100, opaque), false],
  ['a PNG with a hole too long for the engine', () => anRgbaPng(12_400, 100, withHole), true],
  ['a WebP with a hole', async () => asWebp(await anRgbaPng(600, 800, withHole)), true],
  ['an opaque TIFF with an alpha channel', async () => anRgbaTiff(opaque), false],
  ['a TIFF with a hole', async () => anRgbaTiff(withHole), true],
] as const)('of %s it is said whether one sees through', async (_name, made, isTransparent) => {
  const { work } = await checkedWork(await made())

  expect(work.state).toBe('ready')
  expect(work.facts?.alpha).toBe(isTransparent)
  expect(isSaid(work)).toBe(isTransparent)
  expect(work.placeholder === null).toBe(isTransparent)
})
