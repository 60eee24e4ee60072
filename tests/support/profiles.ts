/** ICC profiles made by hand: a curve, and for RGB the place of each colour (XYZ under D50). */

type Xyz = [number, number, number]

const d50: Xyz = [0.9642, 1, 0.8249]

export const adobeRgb = (): Uint8Array<ArrayBuffer> =>
  profile('RGB ', 2.2, [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ])

export const proPhoto = (): Uint8Array<ArrayBuffer> =>
  profile('RGB ', 1.8, [
    [0.79767, 0.28804, 0],
    [0.13519, 0.71188, 0],
    [0.03134, 0.00009, 0.82491],
  ])

export const dotGain = (): Uint8Array<ArrayBuffer> => profile('GRAY', 1.75, [])

function profile(space: string, gamma: number, primaries: Array<Xyz>): Uint8Array<ArrayBuffer> {
  const curve = [...text('curv'), ...long(0), ...long(1), ...word(Math.round(gamma * 256)), 0, 0]
  const tags: Array<[string, Array<number>]> = [
    ['desc', [...text('desc'), ...long(0), ...long(5), ...text('hand'), 0, ...Array(81).fill(0)]],
    ['cprt', [...text('text'), ...long(0), ...text('none')]],
    ['wtpt', xyz(d50)],
  ]
  if (space === 'GRAY') tags.push(['kTRC', curve])
  for (const [index, letter] of [...'rgb'].entries()) {
    const primary = primaries[index]
    if (primary) tags.push([`${letter}XYZ`, xyz(primary)], [`${letter}TRC`, curve])
  }
  const directory: Array<number> = long(tags.length)
  const values: Array<number> = []
  for (const [name, value] of tags) {
    while (values.length % 4 !== 0) values.push(0)
    const at = 132 + tags.length * 12 + values.length
    directory.push(...text(name), ...long(at), ...long(value.length))
    values.push(...value)
  }
  const head = new Array<number>(128).fill(0)
  const put = (at: number, bytes: Array<number>) => head.splice(at, bytes.length, ...bytes)
  put(0, long(128 + directory.length + values.length))
  put(8, [2, 0x40])
  put(12, [...text('mntr'), ...text(space), ...text('XYZ ')])
  put(24, [...word(2026), ...word(1), ...word(1)])
  put(36, text('acsp'))
  put(68, xyz(d50).slice(8))
  return new Uint8Array([...head, ...directory, ...values])
}

function xyz(values: Xyz): Array<number> {
  return [
    ...text('XYZ '),
    ...long(0),
    ...values.flatMap((value) => long(Math.round(value * 65_536))),
  ]
}

function text(value: string): Array<number> {
  return [...value].map((letter) => letter.charCodeAt(0))
}

function long(value: number): Array<number> {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function word(value: number): Array<number> {
  return [(value >>> 8) & 255, value & 255]
}
