import { NotUnderstoodError } from '../../malformed-file.ts'
import type { Names } from '../copy/neutral-names.ts'
import { isStandard } from '../copy/standard-names.ts'
import { Word } from '../structure/parsing.ts'
import {
  nameIn,
  numberIn,
  PdfDictionary,
  PdfName,
  PdfText,
  type PdfValue,
} from '../structure/values.ts'
import { nameWritten, numberWritten, textWritten } from '../structure/writing.ts'
import type { Scanner } from './scanner.ts'

/** How many numbers make a colour of a space that the page's resources name; null where unknown. */
export type ComponentsOf = (name: string) => Promise<number | null>

/** What a picture within a page says of itself, under its short names. */
export type ImageHead = PdfDictionary

const short = new Map(
  [
    ...[
      ['Width', 'W'],
      ['Height', 'H'],
      ['BitsPerComponent', 'BPC'],
      ['ColorSpace', 'CS'],
    ],
    ...[
      ['Filter', 'F'],
      ['DecodeParms', 'DP'],
      ['ImageMask', 'IM'],
      ['Decode', 'D'],
    ],
    ...[
      ['Interpolate', 'I'],
      ['Intent', 'Intent'],
    ],
  ].map(([long = '', own = '']): [string, string] => [long, own]),
)
const known = new Set(short.values())
const spaces = new Map(
  [
    ...[
      ['DeviceGray', 'G'],
      ['DeviceRGB', 'RGB'],
      ['DeviceCMYK', 'CMYK'],
      ['Indexed', 'I'],
    ],
  ].map(([long = '', own = '']): [string, string] => [long, own]),
)
const components = new Map([
  ['G', 1],
  ['RGB', 3],
  ['CMYK', 4],
])
const mostKeys = 40

/** Reads the keys up to the word behind which the data stands. */
export function headOf(scanner: Scanner): ImageHead {
  const entries = new Map<string, PdfValue>()
  for (let count = 0; count < mostKeys; count += 1) {
    const key = scanner.value()
    if (key instanceof Word && key.text === 'ID') return new PdfDictionary(entries)
    const value = scanner.value()
    if (!(key instanceof PdfName) || value instanceof Word) throw new NotUnderstoodError()
    const name = short.get(key.name) ?? key.name
    if (known.has(name)) entries.set(name, value)
  }
  throw new NotUnderstoodError()
}

/** Numbers that make a colour; null where nobody knows. */
export async function componentsIn(
  head: ImageHead,
  componentsOf: ComponentsOf,
): Promise<number | null> {
  if (head.get('IM') === true) return 1
  const space = head.get('CS')
  if (Array.isArray(space)) return spaceIn(space[0]) === 'I' ? 1 : null
  const name = spaceIn(space)
  return name === null ? 1 : (components.get(name) ?? componentsOf(name))
}

function spaceIn(value: PdfValue | undefined): string | null {
  const name = nameIn(value ?? null)
  return name === null ? null : (spaces.get(name) ?? name)
}

/** The same said again, without filters; throws {@link NotUnderstoodError} for what has no place there. */
export async function headWritten(
  head: ImageHead,
  names: Names,
  componentsOf: ComponentsOf,
): Promise<string> {
  let text = 'BI'
  for (const [key, value] of head.entries) {
    if (key === 'CS') text += ` /CS ${await spaceWritten(value, names, componentsOf)}`
    else if (key !== 'F' && key !== 'DP') text += ` /${key} ${plainWritten(value)}`
  }
  return text
}

async function spaceWritten(
  value: PdfValue,
  names: Names,
  componentsOf: ComponentsOf,
): Promise<string> {
  const name = spaceIn(value)
  if (name !== null) return deviceWritten(name, names)
  const [kind, base, highest, table] = Array.isArray(value) ? value : []
  const own = spaceIn(base)
  const most = numberIn(highest ?? null)
  if (spaceIn(kind) !== 'I' || own === null || most === null || !(table instanceof PdfText)) {
    throw new NotUnderstoodError()
  }
  const count = components.get(own) ?? (await componentsOf(own))
  if (count === null) throw new NotUnderstoodError()
  const colours = table.bytes.slice(0, (most + 1) * count)
  return `[/I ${deviceWritten(own, names)} ${most} ${textWritten(new PdfText(colours))}]`
}

function deviceWritten(name: string, names: Names): string {
  return components.has(name) ? `/${name}` : nameWritten(names.resource(name))
}

/** Numbers, lists of them, yes and no, and names of the standard. */
function plainWritten(value: PdfValue): string {
  if (typeof value === 'number') return numberWritten(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'number')) {
    return `[${value.map(numberWritten).join(' ')}]`
  }
  if (value instanceof PdfName && isStandard(value.name)) return nameWritten(value.name)
  throw new NotUnderstoodError()
}
