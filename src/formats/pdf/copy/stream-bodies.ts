import type { Removed } from '../../cleaning.ts'
import { packed } from '../../deflate/packing.ts'
import type { Plan } from '../../edit-plan.ts'
import { neutralProfile } from '../../icc/neutral.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { profileIn } from '../../profile.ts'
import { Reader } from '../../reader.ts'
import { sourceOf } from '../../source.ts'
import { neutralCff } from '../fonts/cff.ts'
import { neutralSfnt } from '../fonts/sfnt.ts'
import { lengthsOf, neutralType1 } from '../fonts/type1.ts'
import { rewrittenContent } from '../operators/rewriting.ts'
import { componentsNamed } from '../structure/colour-spaces.ts'
import type { PdfDocument } from '../structure/document.ts'
import { plainBytes, soundStream } from '../structure/unpack-stream.ts'
import { nameIn, type PdfDictionary, type StreamBody } from '../structure/values.ts'
import { charactersWritten, lettersWritten } from './character-maps.ts'
import type { ObjectCopier } from './copy-objects.ts'
import { calculation, samplesSize } from './functions.ts'
import { imageBody } from './images.ts'
import { isPlainJbig2 } from './jbig2.ts'
import type { Role } from './name-roles.ts'

/** A stream's data as it is carried over, and what its dictionary says of how it is packed. */
export type CopiedBody = { filter: string; body: Plan; removed: Iterable<Removed> }

type Bytes = Uint8Array<ArrayBuffer>

const largest = 32 * 1024 * 1024
const largestTable = 1024 * 1024
const largestFont = 24 * 1024 * 1024

/** The data of a stream without what it tells. Throws {@link NotUnderstoodError} where nobody knows. */
export async function copiedBody(
  document: PdfDocument,
  carrier: ObjectCopier,
  given: StreamBody,
  role: Role,
): Promise<CopiedBody> {
  await document.blocks.budget.spend(stepsOfBody)
  const stream = await soundStream(document, given)
  const { dictionary } = stream
  const plain = (limit: number) => plainBytes(document, stream, limit)
  switch (role) {
    case 'object': {
      const kind = nameIn(await document.value(dictionary.get('Subtype')))
      if (kind === 'Image') return imageBody(document, carrier, stream)
      return contentBody(document, carrier, await plain(largest), dictionary)
    }
    case 'glyph':
    case 'pattern':
      return contentBody(document, carrier, await plain(largest), dictionary)
    case 'profile': {
      const profile = profileIn(await plain(largest))
      const neutral = profile && neutralProfile(profile)
      return inFlate(neutral ?? new Uint8Array())
    }
    case 'function':
      return inFlate(await functionOf(document, dictionary, plain))
    case 'shading':
      return inFlate(await plain(largest))
    case 'table':
      return inFlate(await plain(largestTable))
    case 'characters':
      return inFlate(charactersWritten(await plain(largestTable * 4)))
    case 'letters':
      return inFlate(lettersWritten(await plain(largestTable * 4)))
    case 'font-program':
      return fontBody(await plain(largestFont))
    case 'globals': {
      const bytes = await plain(largestTable)
      if (!(await isPlainJbig2(new Reader(sourceOf(bytes))))) throw new NotUnderstoodError()
      return inFlate(bytes)
    }
    default:
      throw new NotUnderstoodError()
  }
}

/** What is drawn, with colours that its own resources name. */
export async function contentBody(
  document: PdfDocument,
  carrier: ObjectCopier,
  content: Bytes,
  holder: PdfDictionary,
): Promise<CopiedBody> {
  carrier.spend(content.length)
  await document.blocks.budget.spend(stepsOfBody)
  const resources = await resourcesOf(document, holder)
  const { packed: body, removed } = await rewrittenContent(content, carrier.names, (name) =>
    componentsNamed(document, resources, name),
  )
  return { filter: ' /Filter /FlateDecode', body: [body], removed }
}

const deepestTree = 40
/** Beginning to pack takes as long as reading so many bytes, however little is packed. */
const stepsOfBody = 1000

/** Its own, or for a page those that it inherits. */
async function resourcesOf(
  document: PdfDocument,
  holder: PdfDictionary,
): Promise<PdfDictionary | null> {
  let current: PdfDictionary | null = holder
  for (let depth = 0; current && depth < deepestTree; depth += 1) {
    const own = await document.dictionary(current.get('Resources'))
    if (own) return own
    current = await document.dictionary(current.get('Parent'))
  }
  return null
}

async function functionOf(
  document: PdfDocument,
  dictionary: PdfDictionary,
  plain: (limit: number) => Promise<Bytes>,
): Promise<Bytes> {
  const kind = await document.number(dictionary.get('FunctionType'))
  if (kind === 4) return calculation(await plain(largestTable))
  if (kind !== 0) throw new NotUnderstoodError()
  const samples = await plain(largest)
  return samples.slice(0, await samplesSize(document, dictionary))
}

/** Fonts say themselves what they are; what their key calls them is often wrong. */
async function fontBody(font: Bytes): Promise<CopiedBody> {
  if (font[0] === 1 && font[1] === 0 && (font[2] ?? 0) >= 4) return inFlate(neutralCff(font))
  if (font[0] === 0x25 || font[0] === 0x80) {
    const quiet = neutralType1(font)
    const flat = await inFlate(quiet)
    return { ...flat, filter: `${flat.filter}${lengthsOf(quiet)}` }
  }
  const quiet = neutralSfnt(font)
  const flat = await inFlate(quiet)
  return { ...flat, filter: `${flat.filter} /Length1 ${quiet.length}` }
}

async function inFlate(bytes: Bytes): Promise<CopiedBody> {
  return { filter: ' /Filter /FlateDecode', body: [await packed(bytes)], removed: [] }
}
