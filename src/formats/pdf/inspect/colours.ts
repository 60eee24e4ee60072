import type { PdfDocument } from '../structure/document.ts'
import { nameIn, PdfDictionary, PdfName, PdfReference, type PdfValue } from '../structure/values.ts'

export type Colour = 'grey' | 'rgb' | 'cmyk'

const deepest = 5
export const ofDevices = new Map<string | null, Colour>([
  ['DeviceGray', 'grey'],
  ['CalGray', 'grey'],
  ['G', 'grey'],
  ['DeviceRGB', 'rgb'],
  ['CalRGB', 'rgb'],
  ['Lab', 'rgb'],
  ['RGB', 'rgb'],
  ['DeviceCMYK', 'cmyk'],
  ['CMYK', 'cmyk'],
  ['Separation', 'cmyk'],
  ['DeviceN', 'cmyk'],
])
const ofComponents = new Map<number | null, Colour>([
  [1, 'grey'],
  [3, 'rgb'],
  [4, 'cmyk'],
])

/** What a colour space paints with; null where it only tints or is not known. */
export async function colourOfSpace(
  document: PdfDocument,
  space: PdfValue,
  depth = 0,
): Promise<Colour | null> {
  const found = await document.value(space)
  if (found instanceof PdfName) return ofDevices.get(found.name) ?? null
  if (!Array.isArray(found) || depth > deepest) return null
  const [kind = null, base = null] = found
  const name = nameIn(await document.value(kind))
  if (name === 'Indexed' || name === 'I' || name === 'Pattern') {
    return colourOfSpace(document, base, depth + 1)
  }
  if (name !== 'ICCBased') return ofDevices.get(name) ?? null
  const profile = base instanceof PdfReference ? (await document.object(base)).value : base
  if (!(profile instanceof PdfDictionary)) return null
  return ofComponents.get(await document.number(profile.get('N'))) ?? null
}
