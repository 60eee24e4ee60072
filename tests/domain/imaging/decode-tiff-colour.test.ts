import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/source.ts'
import { reduceTiff } from '../../../src/imaging/decode/tiff.ts'
import { difference } from '../../support/colours.ts'
import { farFromSharp } from '../../support/decoded-pictures.ts'
import { lcms } from '../../support/lcms.ts'
import { adobeRgb, dotGain, proPhoto } from '../../support/profiles.ts'
import { described, type Field, short, sixteen, tiffOf } from '../../support/tiffs.ts'

/** Colours from dark to light in every direction, one row of them. */
function colours(channels: number, steps: number): Uint8Array {
  const count = steps ** channels
  const samples = new Uint8Array(count * channels)
  for (let pixel = 0; pixel < count; pixel += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      const step = Math.floor(pixel / steps ** channel) % steps
      samples[pixel * channels + channel] = Math.round((step * 255) / (steps - 1))
    }
  }
  return samples
}

function tiffIn(
  samples: Uint8Array,
  photometric: number,
  channels: number,
  { profile, wide = false }: { profile?: Uint8Array; wide?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const more: Array<Field> = [short(278, 1)]
  if (profile) more.push({ tag: 34_675, type: 7, values: profile })
  const size: [number, number] = [samples.length / channels, 1]
  const fields = described(size, Array(channels).fill(wide ? 16 : 8), photometric, more)
  const stored = wide ? sixteen(Array.from(samples, (value) => value * 257)) : samples
  return tiffOf([{ fields, pieces: [stored] }])
}

const far = async (bytes: Uint8Array<ArrayBuffer>) =>
  farFromSharp(bytes, await reduceTiff(sourceOf(bytes), lcms))
const samplesOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await reduceTiff(sourceOf(bytes), lcms)).samples

test('RGB in the colours of a camera is shown in those of the screen', async () => {
  for (const profile of [adobeRgb(), proPhoto()]) {
    // The other decoder leaves 16 bits in the colours of a wide screen: it is asked for 8.
    const reference = tiffIn(colours(3, 8), 2, 3, { profile })
    for (const wide of [false, true]) {
      const bytes = tiffIn(colours(3, 8), 2, 3, { profile, wide })
      const { mean, largest } = await farFromSharp(
        reference,
        await reduceTiff(sourceOf(bytes), lcms),
      )

      expect(mean).toBeLessThan(0.6)
      expect(largest).toBeLessThan(4)
    }
  }
})

test('grey for a press is shown as grey of the screen', async () => {
  const bytes = tiffIn(colours(1, 256), 1, 1, { profile: dotGain() })

  expect((await far(bytes)).largest).toBeLessThan(1)
  expect((await reduceTiff(sourceOf(bytes), lcms)).model).toBe('grey')
  expect([...(await samplesOf(bytes))]).not.toEqual([...colours(1, 256)])
})

test('CMYK that says nothing of its press looks printed, not neon', async () => {
  const { mean, largest } = await far(tiffIn(colours(4, 6), 5, 4))

  expect(mean).toBeLessThan(5)
  expect(largest).toBeLessThan(18)
})

test('paper stays white, and pure black ink as grey as its dots are dense', async () => {
  const blacks: Array<[number, Array<number>]> = [
    [64, [186, 185, 184]],
    [128, [134, 133, 132]],
    [191, [82, 79, 77]],
    [255, [20, 5, 0]],
  ]
  const paper = await samplesOf(tiffIn(new Uint8Array(4), 5, 4))

  expect([...paper]).toEqual([255, 255, 255])
  for (const [black, seen] of blacks) {
    const samples = await samplesOf(tiffIn(new Uint8Array([0, 0, 0, black]), 5, 4))
    expect(difference(samples, seen)).toBeLessThan(5)
  }
})

test('L*a*b* is seen under the light of a print', async () => {
  const lab = new Uint8Array([128, 0, 0, 255, 0, 0, 135, 80, 67, 115, 0xd0, 0x20])

  const samples = await samplesOf(tiffIn(lab, 8, 3))
  const icc = await samplesOf(
    tiffIn(
      lab.map((value, at) => (at % 3 ? value ^ 0x80 : value)),
      9,
      3,
    ),
  )

  expect([...icc]).toEqual([...samples])
  expect([...samples.slice(0, 6)]).toEqual([119, 119, 119, 255, 255, 255])
  expect(difference(samples.slice(6, 9), [255, 0, 0])).toBeLessThan(4)
})

test('a broken profile, or one for other colours, counts as none', async () => {
  const plain = colours(3, 3)
  const broken = adobeRgb()
  broken.fill(0xff, 132)

  expect([...(await samplesOf(tiffIn(plain, 2, 3, { profile: broken })))]).toEqual([...plain])
  expect([...(await samplesOf(tiffIn(plain, 2, 3, { profile: dotGain() })))]).toEqual([...plain])
  expect([
    ...(await samplesOf(tiffIn(plain, 2, 3, { profile: adobeRgb().slice(0, 300) }))),
  ]).toEqual([...plain])
})
