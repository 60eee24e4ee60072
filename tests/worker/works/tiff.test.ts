import { expect, test } from 'vitest'
import { checkedWork, lookAt } from '../../support/checked.ts'
import { difference } from '../../support/colours.ts'
import { adobeRgb } from '../../support/profiles.ts'
import { described, type Field, short, strips, tiffOf } from '../../support/tiffs.ts'

/** A poster of one colour, stored lying on its side. */
function aTiff(
  colour: Array<number>,
  photometric: number,
  more: Array<Field> = [],
): Uint8Array<ArrayBuffer> {
  const [width, height] = [400, 300]
  const samples = new Uint8Array(width * height * colour.length)
  for (let at = 0; at < samples.length; at += 1) samples[at] = colour[at % colour.length] ?? 0
  const fields = described(
    [width, height],
    colour.map(() => 8),
    photometric,
    [short(274, 6), short(278, 50), ...more],
  )
  return tiffOf([{ fields, pieces: strips(samples, width * colour.length, 50) }])
}

test('a TIFF for the press becomes a picture in colours of the screen, upright', async () => {
  const { work } = await checkedWork(aTiff([0, 255, 255, 0], 5))

  expect(work).toMatchObject({ state: 'ready', shownFrom: 'reduced', facts: { colour: 'cmyk' } })
  expect(work.renditions.at(-1)).toMatchObject({ width: 300, height: 400 })
  expect(difference((await lookAt(work, 60)).slice(0, 3), [232, 0, 0])).toBeLessThan(4)
})

test('so does one in the colours of a camera, and one in L*a*b*', async () => {
  const profile: Field = { tag: 34_675, type: 7, values: adobeRgb() }
  const wide = await checkedWork(aTiff([0, 255, 0], 2, [profile]))
  const lab = await checkedWork(aTiff([135, 80, 67], 8))

  expect([wide.work.state, lab.work.state]).toEqual(['ready', 'ready'])
  expect(difference((await lookAt(wide.work, 60)).slice(0, 3), [0, 255, 0])).toBeLessThan(4)
  expect(difference((await lookAt(lab.work, 60)).slice(0, 3), [255, 0, 0])).toBeLessThan(5)
})

test('a TIFF that breaks off is refused as damaged', async () => {
  const { work } = await checkedWork(aTiff([0, 255, 255, 0], 5).slice(0, 200_000))

  expect(work).toMatchObject({ state: 'refused', reason: 'damaged', renditions: [] })
})
