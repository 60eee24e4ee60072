import sharp from 'sharp'
import { expect, test } from 'vitest'
import { clean } from '../../../src/formats/cleaning.ts'
import type { FileFacts } from '../../../src/formats/facts.ts'
import { readFacts } from '../../../src/formats/reading.ts'
import { source } from '../../support/sources.ts'

const create = { width: 40, height: 30, channels: 3, background: '#2a6' } as const

async function factsOf(bytes: Uint8Array): Promise<FileFacts> {
  const facts = await readFacts(source(bytes))
  if (!facts.ok) throw new Error(`Refused as ${facts.refusal}`)
  return facts.value
}

const plain = { width: 40, height: 30, orientation: 1, pages: 1, bitsPerSample: 8, alpha: false }

test('a JPEG tells its size, its profile and its resolution', async () => {
  const file = await sharp({ create })
    .withIccProfile('p3')
    .withMetadata({ density: 300 })
    .jpeg()
    .toBuffer()

  const { profile, ...facts } = await factsOf(file)
  expect(facts).toEqual({ ...plain, format: 'jpeg', colour: 'rgb', dpi: { x: 300, y: 300 } })
  expect(profile).toMatch(/./)
})

test('a JPEG of one component is grey, and one of four is CMYK', async () => {
  const grey = await factsOf(await sharp({ create }).toColourspace('b-w').jpeg().toBuffer())
  const inks = await factsOf(await sharp({ create }).toColourspace('cmyk').jpeg().toBuffer())

  expect([grey.colour, inks.colour]).toEqual(['grey', 'cmyk'])
})

test('a PNG tells its depth, its alpha and whether it is indexed', async () => {
  const deep = await sharp({ create }).toColourspace('rgb16').png().toBuffer()
  const indexed = await sharp({ create }).png({ palette: true }).toBuffer()
  const clear = await sharp({ create: { ...create, channels: 4 } })
    .png()
    .toBuffer()

  expect(await factsOf(deep)).toMatchObject({ colour: 'rgb', bitsPerSample: 16, alpha: false })
  expect(await factsOf(indexed)).toMatchObject({ colour: 'indexed' })
  expect(await factsOf(clear)).toMatchObject({ colour: 'rgb', alpha: true })
})

test('a WebP tells its size, lossy or lossless, with alpha or without', async () => {
  const lossy = await factsOf(await sharp({ create }).webp().toBuffer())
  const lossless = await factsOf(await sharp({ create }).webp({ lossless: true }).toBuffer())
  const background = { r: 1, g: 2, b: 3, alpha: 0.5 }
  const clear = await sharp({ create: { ...create, channels: 4, background } })
    .webp()
    .toBuffer()

  expect(lossy).toEqual({ ...plain, format: 'webp', colour: 'rgb', profile: null, dpi: null })
  expect(lossless).toEqual(lossy)
  expect(await factsOf(clear)).toMatchObject({ width: 40, height: 30, alpha: true })
})

test('an animated WebP tells its frames', async () => {
  const frames = sharp({ create: { ...create, height: 60, pageHeight: 30 } })
  const noise = await frames
    .composite([{ input: await aSquare(), top: 35, left: 5 }])
    .webp()
    .toBuffer()

  expect(await factsOf(noise)).toMatchObject({ width: 40, height: 30, pages: 2 })
})

function aSquare(): Promise<Buffer> {
  return sharp({ create: { ...create, width: 8, height: 8, background: '#fff' } })
    .png()
    .toBuffer()
}

test('a phone that cannot inflate still reads a PNG, and cleans none with a packed profile', async () => {
  const plainPng = new Uint8Array(await sharp({ create }).png().toBuffer())
  const withProfile = await sharp({ create }).withIccProfile('p3').png().toBuffer()
  const inflating = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream') ?? {}
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
  try {
    expect(await factsOf(plainPng)).toMatchObject({ width: 40, height: 30 })
    expect(await clean(source(plainPng), 'png')).toMatchObject({ removed: [] })
    expect(await clean(source(withProfile), 'png')).toBeNull()
  } finally {
    Object.defineProperty(globalThis, 'DecompressionStream', inflating)
  }
})
