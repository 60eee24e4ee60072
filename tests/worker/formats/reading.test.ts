import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import { type Source, sourceOf } from '../../../src/formats/source.ts'
import { aPng, crc } from '../../support/pictures.ts'

// The inflating of the platform is another than Node's: what counts on it is tried on it.

function withWidth(png: Uint8Array<ArrayBuffer>, width: number): Source {
  const changed = png.slice()
  const view = new DataView(changed.buffer)
  view.setUint32(16, width)
  view.setUint32(29, crc(changed.subarray(12, 29)))
  return sourceOf(changed)
}

test('a PNG is counted to its last row in the Worker', async () => {
  const png = await aPng(3000, 2000)

  expect(await readFacts(sourceOf(png))).toMatchObject({ ok: true, value: { width: 3000 } })
  expect(await clean(sourceOf(png), 'png')).toEqual({
    plan: [{ from: 0, to: png.length }],
    size: png.length,
    removed: [],
  })
})

test('a PNG that holds less than it claims, or more, is refused in the Worker', async () => {
  const png = await aPng(3000, 2000)

  expect(await readFacts(withWidth(png, 3001))).toEqual({ ok: false, refusal: 'damaged' })
  expect(await readFacts(withWidth(png, 2999))).toEqual({ ok: false, refusal: 'trailing-data' })
  expect(await readFacts(withWidth(png, 300))).toEqual({ ok: false, refusal: 'bomb' })
  expect(await readFacts(withWidth(png, 300_000_000))).toEqual({ ok: false, refusal: 'too-long' })
})

test('a PNG whose data is broken is damaged in the Worker', async () => {
  const png = await aPng(300, 200)
  const broken = png.slice()
  broken.set([1, 2, 3, 4], 60)
  const view = new DataView(broken.buffer)
  const length = view.getUint32(33)
  view.setUint32(41 + length, crc(broken.subarray(37, 41 + length)))

  expect(await readFacts(sourceOf(broken))).toEqual({ ok: false, refusal: 'damaged' })
})
