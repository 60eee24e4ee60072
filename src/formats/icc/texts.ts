import { latin } from '../polyglots.ts'
import { descriptionOf } from '../profile.ts'
import { commonNames } from './names.ts'
import { type Tag, viewOf } from './tags.ts'

const spaces = new Map([
  ['GRAY', 'Grey'],
  ['RGB ', 'RGB'],
  ['CMYK', 'CMYK'],
])

/** The texts that every profile must have: its name, where it is everybody's, and no owner. */
export function neutralText(profile: Uint8Array, { name, from, to }: Tag): Uint8Array | null {
  const own = descriptionOf(profile)
  const plain = spaces.get(latin(profile.subarray(16, 20))) ?? 'Colour'
  const said = name === 'cprt' ? 'None' : commonNames.has(own) ? own : plain
  const value = written(said, latin(profile.subarray(from, from + 4)))
  return value && value.length <= to - from ? value : null
}

function written(text: string, kind: string): Uint8Array | null {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0))
  const head = Array.from(kind, (letter) => letter.charCodeAt(0))
  if (kind === 'text') return Uint8Array.from([...head, 0, 0, 0, 0, ...codes, 0])
  if (kind === 'desc') {
    return Uint8Array.from([...head, ...numbers(0, text.length + 1), ...codes, 0])
  }
  if (kind !== 'mluc') return null
  const wide = codes.flatMap((code) => [0, code])
  const english = [0x65, 0x6e, 0x55, 0x53]
  return Uint8Array.from([
    ...[...head, ...numbers(0, 1, 12), ...english, ...numbers(wide.length, 28), ...wide],
  ])
}

function numbers(...values: Array<number>): Array<number> {
  const bytes = new Uint8Array(values.length * 4)
  for (const [index, value] of values.entries()) viewOf(bytes).setUint32(index * 4, value)
  return [...bytes]
}
