import { NotUnderstoodError } from '../../malformed-file.ts'
import { isGlyphName } from '../fonts/glyph-names.ts'
import { standardFonts } from '../fonts/standard.ts'
import { fontIn } from '../inspect/fonts.ts'
import {
  nameIn,
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfText,
  type PdfValue,
} from '../structure/values.ts'
import { nameWritten, numberWritten } from '../structure/writing.ts'
import type { ObjectCopier } from './copy-objects.ts'
import type { Role } from './name-roles.ts'
import { isCharacterMap, isStandard, orderingOf } from './standard-names.ts'

/** An entry of what a font is made of, with no names in it but those that shapes are found by. */
export async function fontEntry(
  carrier: ObjectCopier,
  dictionary: PdfDictionary,
  role: Role,
  key: string,
  value: PdfValue,
  under: Role,
): Promise<string> {
  const { document } = carrier
  const isDrawn = nameIn(await document.value(dictionary.get('Subtype'))) === 'Type3'
  switch (key) {
    case 'BaseFont':
      if (isDrawn) return 'null'
      return nameOf(carrier, value, (await fontIn(document, dictionary))?.embedded ?? false)
    case 'FontName':
      return nameOf(carrier, value, isEmbedded(dictionary))
    case 'FontDescriptor':
      return isDrawn ? 'null' : carrier.written(value, under)
    case 'Encoding':
      return encodingOf(carrier, value, isDrawn)
    case 'BaseEncoding':
      // Then some of its glyphs go by the names of a standard, and nobody knows which.
      if (role === 'glyph-encoding') throw new NotUnderstoodError()
      return carrier.written(value, under)
    case 'Differences':
      return differencesOf(carrier, value, role === 'glyph-encoding')
    case 'Registry':
      return '(Adobe)'
    case 'Ordering': {
      const text = await document.value(value)
      const own = text instanceof PdfText ? String.fromCharCode(...text.bytes.slice(0, 100)) : ''
      return `(${orderingOf(own)})`
    }
    default:
      return carrier.written(value, under)
  }
}

function isEmbedded(descriptor: PdfDictionary): boolean {
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.get(key) !== null)
}

/**
 * Readers look for a font that is not in the document by its name. One that is needs none, and some
 * have those of the people who drew them or bought them.
 */
async function nameOf(carrier: ObjectCopier, value: PdfValue, embedded: boolean): Promise<string> {
  const name = nameIn(await carrier.document.value(value))
  if (name === null) return 'null'
  // Names of Chinese, Japanese and Korean fonts are in any encoding.
  const isKept = standardFonts.has(name) || (!embedded && /^[\w ,.+\x80-\xff-]{1,63}$/.test(name))
  return nameWritten(isKept ? name : carrier.names.font(name))
}

async function encodingOf(
  carrier: ObjectCopier,
  value: PdfValue,
  isDrawn: boolean,
): Promise<string> {
  const found = await carrier.document.value(value)
  if (found instanceof PdfName) {
    if (isDrawn) throw new NotUnderstoodError()
    return isStandard(found.name) || isCharacterMap(found.name) ? nameWritten(found.name) : 'null'
  }
  const object = value instanceof PdfReference ? await carrier.document.object(value) : null
  if (object?.stream) return carrier.written(value, 'characters')
  return carrier.written(value, isDrawn ? 'glyph-encoding' : 'encoding')
}

/** Codes and the glyphs that they stand for. */
async function differencesOf(
  carrier: ObjectCopier,
  value: PdfValue,
  isDrawn: boolean,
): Promise<string> {
  const parts: Array<string> = []
  for (const one of await carrier.document.list(value)) {
    const own = await carrier.document.value(one)
    if (typeof own === 'number') parts.push(numberWritten(own))
    else if (!(own instanceof PdfName)) throw new NotUnderstoodError()
    else if (isDrawn) parts.push(nameWritten(carrier.names.resource(own.name)))
    else parts.push(isGlyphName(own.name) ? nameWritten(own.name) : '/.notdef')
  }
  return `[${parts.join(' ')}]`
}
