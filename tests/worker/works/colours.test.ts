import { expect, test } from 'vitest'
import { checkedWork, lookAt } from '../../support/checked.ts'
import { difference } from '../../support/colours.ts'
import { fourColours, type Sample, sample } from '../../support/samples.ts'

/** How far each of the four colours is from what it is meant to be, in the middle of its patch. */
async function apart(name: Sample, shownFrom: string): Promise<Array<number>> {
  const { work } = await checkedWork(await sample(name))
  expect(work).toMatchObject({ state: 'ready', shownFrom })
  const row = await lookAt(work, 64)
  return [0, 1, 2, 3].map((patch) => {
    const at = (patch * 16 + 8) * 3
    return difference(row.subarray(at, at + 3), fourColours.slice(patch * 3, patch * 3 + 3))
  })
}

test.each([
  ['16-bit.png', 'original', 2],
  ['16-bit-wide.png', 'reduced', 2],
  ['p3.jpg', 'original', 3],
  ['p3-wide.jpg', 'reduced', 3],
  // Without a profile nobody knows the inks: they are red, green, blue and yellow all the same.
  ['cmyk.jpg', 'original', 30],
  ['cmyk-wide.jpg', 'reduced', 30],
] as const)('the colours of %s, shown as %s, look as they were meant', async (name, way, most) => {
  for (const distance of await apart(name, way)) expect(distance).toBeLessThan(most)
})
