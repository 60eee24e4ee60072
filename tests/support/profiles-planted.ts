/** Profiles that tell of a person in every way they can. */

type Tag = [name: string, value: Uint8Array]

const head = 128

/**
 * The same colours with `told` in the profile's texts, in tags of devices and programs, in its head
 * and between its values.
 */
export function tellingProfile(profile: Uint8Array, told: string): Uint8Array<ArrayBuffer> {
  const isNew = profile[8] === 4
  const text = isNew ? wideText(told) : plainText(told)
  const tags: Array<Tag> = [
    ['desc', isNew ? wideText(told) : description(told)],
    ['cprt', text],
    ['dmnd', description(told)],
    ['dmdd', description(told)],
    ['vued', description(told)],
    ['targ', plainText(told)],
    [
      'calt',
      Uint8Array.from([...letters('dtim'), 0, 0, 0, 0, 7, 234, 0, 5, 0, 1, 0, 1, 0, 1, 0, 1]),
    ],
    ['vcgt', plainText(told)],
    ['mmod', Uint8Array.from([...letters('mmod'), 0, 0, 0, 0, ...letters(told)])],
    ['meta', Uint8Array.from([...letters('dict'), 0, 0, 0, 0, ...letters(told)])],
    ['dscm', wideText(told)],
    ['Ana ', Uint8Array.from(letters(told))],
  ]
  const names = tags.map(([name]) => name)
  const own = tagsOf(profile).filter(([name]) => !names.includes(name))
  const made = written(profile.subarray(0, head), [...own, ...tags], told)
  for (const at of [4, 48, 52, 80]) made.set(letters(told.slice(0, 4)), at)
  made.set(letters(told.slice(0, 8)), 56)
  made.set([7, 234, 0, 5, 0, 1, 0, 12, 0, 11, 0, 10], 24)
  made.set(letters(told.slice(0, 16)), 84)
  made.set(letters(told.slice(0, 28).padEnd(28)), 100)
  return made
}

/** A table of the newer kind: curves, a lattice of two steps, a matrix and curves again, for RGB. */
export function newTable(): Uint8Array<ArrayBuffer> {
  const curve = [...letters('para'), ...longs(0), 0, 0, 0, 0, ...longs(fixed(1.8))]
  const straight = [...letters('curv'), ...longs(0, 0)]
  const three = (one: Array<number>) => [...one, ...one, ...one]
  const matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0].map(fixed)
  const corners = Array.from({ length: 8 }, (_, corner) => {
    const [r, g, b] = [corner >> 2, (corner >> 1) & 1, corner & 1]
    return [(r * 0.2 + g * 0.7 + b * 0.1) * 255, 128 + 90 * (r - g), 128 + 90 * (g - b)]
  })
  const lattice = [2, 2, 2, ...Array(13).fill(0), 1, 0, 0, 0, ...corners.flat().map(Math.round)]
  const parts = [
    three(straight),
    matrix.flatMap((value) => longs(value)),
    three(curve),
    lattice,
    three(curve),
  ]
  let at = 32
  const places = parts.map((part) => {
    const own = at
    at += part.length
    return own
  })
  const table = [...letters('mAB '), ...longs(0), 3, 3, 0, 0, ...longs(...places), ...parts.flat()]
  const white = [...letters('XYZ '), ...longs(0, fixed(0.9642), fixed(1), fixed(0.8249))]
  const start = new Uint8Array(head)
  start.set([4, 0x30], 8)
  start.set(letters('mntrRGB Lab '), 12)
  start.set(letters('acsp'), 36)
  start.set(longs(fixed(0.9642), fixed(1), fixed(0.8249)), 68)
  return written(start, [
    ['desc', wideText('hand')],
    ['cprt', wideText('none')],
    ['wtpt', Uint8Array.from(white)],
    ['A2B0', Uint8Array.from(table)],
  ])
}

function tagsOf(profile: Uint8Array): Array<Tag> {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  return Array.from({ length: view.getUint32(head) }, (_, index) => {
    const at = head + 4 + index * 12
    const name = String.fromCharCode(...profile.subarray(at, at + 4))
    const from = view.getUint32(at + 4)
    return [name, profile.slice(from, from + view.getUint32(at + 8))]
  })
}

/** `between`: what lies where no tag says anything. */
function written(start: Uint8Array, tags: Array<Tag>, between = ''): Uint8Array<ArrayBuffer> {
  const gap = letters(between.padEnd(Math.ceil(between.length / 4) * 4))
  let at = head + 4 + tags.length * 12
  const table: Array<number> = longs(tags.length)
  const values: Array<Uint8Array> = []
  for (const [name, value] of tags) {
    const padded = new Uint8Array(Math.ceil(value.length / 4) * 4)
    padded.set(value)
    table.push(...letters(name), ...longs(at + gap.length, value.length))
    values.push(Uint8Array.from(gap), padded)
    at += gap.length + padded.length
  }
  const whole = new Uint8Array(at)
  whole.set(start)
  whole.set(longs(at))
  whole.set(table, head)
  let to = head + table.length
  for (const value of values) {
    whole.set(value, to)
    to += value.length
  }
  return whole
}

function description(text: string): Uint8Array {
  const plain = [...letters('desc'), ...longs(0, text.length + 1), ...letters(text), 0]
  const wide = [...longs(0, text.length), ...letters(text).flatMap((code) => [0, code])]
  return Uint8Array.from([
    ...plain,
    ...wide,
    0,
    0,
    Math.min(67, text.length),
    ...letters(text.slice(0, 67).padEnd(67, '\0')),
  ])
}

function plainText(text: string): Uint8Array {
  return Uint8Array.from([...letters('text'), ...longs(0), ...letters(text), 0])
}

function wideText(text: string): Uint8Array {
  const wide = letters(text).flatMap((code) => [0, code])
  return Uint8Array.from([
    ...[...letters('mluc'), ...longs(0, 1, 12), ...letters('arPS'), ...longs(wide.length, 28)],
    ...wide,
  ])
}

function fixed(value: number): number {
  return Math.round(value * 65_536)
}

function letters(text: string): Array<number> {
  return Array.from(text, (letter) => letter.charCodeAt(0) & 255)
}

function longs(...values: Array<number>): Array<number> {
  return values.flatMap((value) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255))
}
