import type { PdfDocument } from './document.ts'
import { nameIn, PdfDictionary, PdfName, PdfReference, type PdfValue } from './values.ts'

const deepest = 5

/** Short names are for pictures within a page; some programs write them elsewhere too. */
const full = new Map([
  ['G', 'DeviceGray'],
  ['RGB', 'DeviceRGB'],
  ['CMYK', 'DeviceCMYK'],
  ['I', 'Indexed'],
])

const fixed = new Map([
  ['DeviceGray', 1],
  ['DeviceRGB', 3],
  ['DeviceCMYK', 4],
  ['CalGray', 1],
  ['CalRGB', 3],
  ['Lab', 3],
  ['Indexed', 1],
  ['Separation', 1],
])

export function familyOf(name: string | null): string {
  return full.get(name ?? '') ?? name ?? ''
}

/** How many numbers make a colour of a space; null where nobody knows. */
export async function componentsOfSpace(
  document: PdfDocument,
  space: PdfValue,
  depth = 0,
): Promise<number | null> {
  const found = await document.value(space)
  if (found instanceof PdfName) return fixed.get(familyOf(found.name)) ?? null
  if (!Array.isArray(found) || depth > deepest) return null
  const [kind = null, base = null] = found
  const family = familyOf(nameIn(await document.value(kind)))
  if (family === 'DeviceN') return (await document.list(base)).length
  if (family !== 'ICCBased') return fixed.get(family) ?? null
  const profile = base instanceof PdfReference ? (await document.object(base)).value : base
  return profile instanceof PdfDictionary ? document.number(profile.get('N')) : null
}

/** The same of a space that resources name. */
export async function componentsNamed(
  document: PdfDocument,
  resources: PdfDictionary | null,
  name: string,
): Promise<number | null> {
  const spaces = await document.dictionary(resources?.get('ColorSpace') ?? null)
  return componentsOfSpace(document, spaces?.get(name) ?? null)
}
