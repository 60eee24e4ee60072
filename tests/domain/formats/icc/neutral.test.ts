import sharp from 'sharp'
import { expect, test } from 'vitest'
import { neutralProfile } from '../../../../src/formats/icc/neutral.ts'
import { NotUnderstoodError } from '../../../../src/formats/malformed-file.ts'
import { descriptionOf } from '../../../../src/formats/profile.ts'
import type { Device } from '../../../../src/imaging/colour/device.ts'
import { colouringOf } from '../../../../src/imaging/colour/profiles.ts'
import { lcms } from '../../../support/lcms.ts'
import { adobeRgb, dotGain, proPhoto } from '../../../support/profiles.ts'
import { newTable, tellingProfile } from '../../../support/profiles-planted.ts'
import { secret } from '../../../support/secrets-planted.ts'
import { holdsText } from '../../../support/sources.ts'

async function ofSharp(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width: 8, height: 8, channels: 3, background: '#2a6' } as const
  const made = sharp({ create }).toColourspace(name === 'cmyk' ? 'cmyk' : 'srgb')
  const { icc } = await sharp(await made.withIccProfile(name).jpeg().toBuffer()).metadata()
  return new Uint8Array(icc ?? [])
}

const cmyk = await ofSharp('cmyk')
const profiles: Array<[string, Device['model'], Uint8Array<ArrayBuffer>]> = [
  ['a matrix of RGB', 'rgb', adobeRgb()],
  ['another matrix of RGB', 'rgb', proPhoto()],
  ['sRGB of version 4', 'rgb', await ofSharp('srgb')],
  ['Display P3 of version 4', 'rgb', await ofSharp('p3')],
  ['a table of version 4', 'rgb', newTable()],
  ['a curve of grey', 'grey', dotGain()],
  ['tables of CMYK', 'cmyk', cmyk],
]

const inks = { grey: 1, rgb: 3, cmyk: 4, lab: 3 }

/** What Little CMS makes of a thousand colours of a profile. */
function coloursOf(profile: Uint8Array<ArrayBuffer>, model: Device['model']): Uint8Array {
  const pixels = new Uint8Array(1000 * inks[model]).map((_, at) => (at * 2_654_435_761) >>> 24)
  const colouring = colouringOf(lcms, { model, bits: 8, alpha: 'none', profile }, 1000)
  if (!colouring) throw new Error('Little CMS does not open it')
  return colouring(pixels).slice()
}

function neutral(profile: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const made = neutralProfile(profile)
  if (!made) throw new Error('It counts as none')
  return made
}

test.each(profiles)('%s gives the same colours and tells nothing', (_, model, plain) => {
  const telling = tellingProfile(plain, secret)
  const colours = coloursOf(telling, model)
  expect(colours).toEqual(coloursOf(plain, model))

  const kept = neutral(telling)

  expect(holdsText(telling, secret)).toBe(true)
  for (const part of [secret, secret.slice(0, 4)]) expect(holdsText(kept, part)).toBe(false)
  expect(coloursOf(kept, model)).toEqual(colours)
  expect(neutral(kept)).toEqual(kept)
  expect(kept.length).toBe(telling.length)
})

test('the name of a profile is kept where it is everybody’s', () => {
  expect(descriptionOf(neutral(tellingProfile(adobeRgb(), 'Adobe RGB (1998)')))).toBe(
    'Adobe RGB (1998)',
  )
  expect(descriptionOf(neutral(tellingProfile(adobeRgb(), 'Adobe RGB of Ana')))).toBe('RGB')
  expect(descriptionOf(neutral(tellingProfile(dotGain(), 'Ana')))).toBe('Grey')
  expect(descriptionOf(neutral(tellingProfile(newTable(), 'Display P3')))).toBe('Display P3')
})

test('nothing of device, program, day and owner is left in the head', () => {
  const kept = neutral(tellingProfile(adobeRgb(), secret))
  const quiet = [
    [4, 8],
    [10, 12],
    [24, 36],
    [40, 64],
    [80, 128],
  ] as const

  for (const [from, to] of quiet) expect([...kept.subarray(from, to)].some(Boolean)).toBe(false)
  expect(String.fromCharCode(...kept.subarray(12, 24))).toBe('mntrRGB XYZ ')
})

/** A profile with bytes written over it. */
function changed(profile: Uint8Array, at: number, bytes: Array<number>): Uint8Array<ArrayBuffer> {
  const made = profile.slice()
  made.set(bytes, at)
  return made
}

function letters(text: string): Array<number> {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['that names tags twice', changed(adobeRgb(), 132, letters('cprt'))],
  ['with more tags than programs read', changed(cmyk, 128, [0, 0, 0, 101])],
  ['whose values lie in its own table', changed(adobeRgb(), 132 + 4, [0, 0, 0, 128])],
])('a profile %s counts as none', (_, profile) => {
  expect(neutralProfile(profile)).toBe(null)
})

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['of a link between devices', replaced(adobeRgb(), 'mntr', 'link')],
  ['of named colours', replaced(adobeRgb(), 'mntr', 'nmcl')],
  ['of a version to come', changed(adobeRgb(), 8, [5])],
  ['with curves of another kind', replaced(newTable(), 'para', 'curf')],
  ['with tables of another kind', replaced(newTable(), 'mAB ', 'mpet')],
  ['that is computed with, elsewhere', replaced(newTable(), 'A2B0', 'D2B0')],
])('a profile %s is not let through', (_, profile) => {
  expect(() => neutralProfile(profile)).toThrow(NotUnderstoodError)
})

test('values that break off give no colour, before and after', () => {
  const short = changed(adobeRgb(), lastOf(adobeRgb(), 'curv') + 8, [0, 0, 255, 255])

  expect(() => coloursOf(short, 'rgb')).toThrow('does not open')
  expect(() => coloursOf(neutral(short), 'rgb')).toThrow('does not open')
})

test('a profile whose values lie over each other many times is not let through', () => {
  const size = 60_000
  const heavy = new Uint8Array(132 + 90 * 12 + size)
  heavy.set(adobeRgb().subarray(0, 128))
  const view = new DataView(heavy.buffer)
  view.setUint32(128, 8)
  for (const [index, name] of [
    'A2B0',
    'A2B1',
    'A2B2',
    'B2A0',
    'B2A1',
    'B2A2',
    'rTRC',
    'gTRC',
  ].entries()) {
    const from = 4000 + index * 16
    heavy.set(letters(name), 132 + index * 12)
    view.setUint32(132 + index * 12 + 4, from)
    view.setUint32(132 + index * 12 + 8, 16)
    heavy.set([...letters('curv'), 0, 0, 0, 0, 0, 0, 0x60, 0], from)
  }

  expect(() => neutralProfile(heavy)).toThrow(NotUnderstoodError)
})

function replaced(profile: Uint8Array, old: string, fresh: string): Uint8Array<ArrayBuffer> {
  return changed(profile, Buffer.from(profile).indexOf(old), letters(fresh))
}

function lastOf(profile: Uint8Array, text: string): number {
  return Buffer.from(profile).lastIndexOf(text)
}

test('a profile that breaks off is none, wherever it does', () => {
  const whole = adobeRgb()
  for (let length = 0; length < whole.length; length += 1) {
    const cut = whole.slice(0, length)
    const read = () => neutralProfile(cut)
    expect(read, `${length} bytes`).not.toThrow(RangeError)
    if (length < 132) expect(read()).toBeNull()
  }
})
