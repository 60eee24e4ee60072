import { NotUnderstoodError } from '../../malformed-file.ts'
import { componentsOfSpace, familyOf } from '../structure/colour-spaces.ts'
import {
  nameIn,
  numberIn,
  PdfName,
  PdfReference,
  PdfText,
  type PdfValue,
} from '../structure/values.ts'
import { nameWritten, numberWritten, textWritten } from '../structure/writing.ts'
import type { ObjectCopier } from './copy-objects.ts'

const devices = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern'])

/** A colour space with its numbers, its profile and the names of everybody's inks. */
export async function colourWritten(carrier: ObjectCopier, space: PdfValue): Promise<string> {
  const { document } = carrier
  const parts = Array.isArray(space) ? space : [space]
  const [kind = null, first = null, second = null, third = null] = parts
  const family = familyOf(nameIn(await document.value(kind)))
  if (parts.length === 1 && devices.has(family)) {
    return Array.isArray(space) ? `[/${family}]` : `/${family}`
  }
  switch (family) {
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
      return `[/${family} ${await carrier.written(first, 'calibration')}]`
    case 'ICCBased':
      if (!(first instanceof PdfReference)) throw new NotUnderstoodError()
      return `[/ICCBased ${await carrier.written(first, 'profile')}]`
    case 'Pattern':
      return `[/Pattern ${await carrier.written(first, 'colour')}]`
    case 'Indexed': {
      const highest = (await document.number(second)) ?? 0
      const table = await tableWritten(carrier, first, highest, third)
      return `[/Indexed ${await carrier.written(first, 'colour')} ${numberWritten(highest)} ${table}]`
    }
    case 'Separation':
    case 'DeviceN': {
      const inks =
        family === 'DeviceN'
          ? await inksWritten(carrier, first)
          : inkOf(carrier, await document.value(first))
      const [alternate, tint] = [
        await carrier.written(second, 'colour'),
        await carrier.written(third, 'function'),
      ]
      return `[/${family} ${inks} ${alternate} ${tint}]`
    }
    default:
      throw new NotUnderstoodError()
  }
}

async function inksWritten(carrier: ObjectCopier, list: PdfValue): Promise<string> {
  const inks: Array<string> = []
  for (const ink of await carrier.document.list(list)) {
    inks.push(inkOf(carrier, await carrier.document.value(ink)))
  }
  return `[${inks.join(' ')}]`
}

function inkOf(carrier: ObjectCopier, ink: PdfValue): string {
  if (!(ink instanceof PdfName)) throw new NotUnderstoodError()
  return nameWritten(carrier.names.ink(ink.name))
}

/** As many colours as are numbered, and no byte more. */
async function tableWritten(
  carrier: ObjectCopier,
  base: PdfValue,
  highest: number,
  table: PdfValue,
): Promise<string> {
  const found = await carrier.document.value(table)
  if (!(found instanceof PdfText)) return carrier.written(table, 'table')
  const components = await componentsOfSpace(carrier.document, base)
  if (components === null) throw new NotUnderstoodError()
  return textWritten(
    new PdfText(found.bytes.slice(0, (numberIn(highest) ?? 0) * components + components)),
  )
}
