import { expect, test } from 'vitest'
import { checkedWork, lookAt } from '../../support/checked.ts'
import { difference } from '../../support/colours.ts'
import { aLockedPdf } from '../../support/locked-pdfs.ts'
import { aPdf } from '../../support/pdfs.ts'
import { aPng } from '../../support/pictures.ts'

const red = [255, 0, 0]
const white = [255, 255, 255]

test('of a PDF the first page is shown, and its size on paper and its pages are known', async () => {
  const { work } = await checkedWork(aPdf({ pages: 3 }))

  expect(work).toMatchObject({
    state: 'ready',
    format: 'pdf',
    shownFrom: 'page',
    width: 1250,
    height: 1667,
    facts: { pages: 3 },
  })
  expect(work.renditions.at(-1)?.width).toBe(2560)
  const row = await lookAt(work, 8)
  expect(row.length).toBe(8 * 11 * 3)
  const at = (x: number, y: number) => row.subarray((y * 8 + x) * 3, (y * 8 + x) * 3 + 3)
  expect(difference(at(1, 9), red)).toBeLessThan(3)
  expect(difference(at(6, 1), white)).toBeLessThan(1)
})

test('a turned page is shown as it is displayed', async () => {
  const { work } = await checkedWork(aPdf({ page: '/Rotate 90' }))

  expect(work).toMatchObject({ state: 'ready', width: 1667, height: 1250 })
})

test.each([
  ['with a password', () => aLockedPdf('AES 128', 'olive'), 'needs-password'],
  ['without any page', () => aPdf({ pages: 0 }), 'no-pages'],
  ['of a page as long as a street', () => aPdf({ mediaBox: '[0 0 300 60000]' }), 'page-too-large'],
  ['that breaks off', () => aPdf().slice(0, 200), 'damaged'],
])('a PDF %s is refused with that reason', async (_name, made, reason) => {
  const { work } = await checkedWork(made())

  expect(work).toMatchObject({ state: 'refused', reason, format: 'pdf' })
})

test('a PDF too heavy to be opened is shown by its preview', { timeout: 60_000 }, async () => {
  const heavy = { dictionary: '', stream: new Uint8Array(51_000_000) }

  const { work } = await checkedWork(aPdf({ more: [heavy] }), await aPng(300, 400))

  expect(work).toMatchObject({
    state: 'ready',
    format: 'pdf',
    shownFrom: 'preview',
    width: 1250,
    height: 1667,
  })
})
