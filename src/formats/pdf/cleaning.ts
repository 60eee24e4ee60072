import { joined } from '../../shared/bytes.ts'
import type { Cleaned } from '../cleaning.ts'
import { type Plan, sizeOf } from '../edit-plan.ts'
import { finishPlan } from '../finish-plan.ts'
import { canInflate } from '../inflating.ts'
import { NotUnderstoodError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'
import type { Reader } from '../reader.ts'
import { type CopiedObject, ObjectCopier, type PageContent } from './copy/copy-objects.ts'
import { type CopiedBody, contentBody, copiedBody } from './copy/stream-bodies.ts'
import { Writer } from './copy/writer.ts'
import { openPdf, type PdfDocument } from './structure/document.ts'
import { endOf } from './structure/end-of-file.ts'
import { plainBytes, soundStream } from './structure/unpack-stream.ts'
import { PdfDictionary, PdfReference } from './structure/values.ts'

const mostObjects = 100_000
const mostWritten = 32 * 1024 * 1024
const mostContent = 32 * 1024 * 1024
const mostParts = 10_000

/**
 * A new document of the same pages: written from the root on, with the keys that drawing needs and
 * no others, and without anything that nothing refers to. What is drawn is read operation by
 * operation and written anew; pixels stay as they are. Null for locked documents; throws
 * {@link NotUnderstoodError} for what is not understood.
 */
export async function cleanPdf(reader: Reader): Promise<Cleaned | null> {
  if (!canInflate()) return null
  const document = await openPdf(reader)
  const root = document.trailer.get('Root')
  if (document.rebuilt || document.locked || !(root instanceof PdfReference)) return null

  const carrier = new ObjectCopier(document)
  await tellWhatGoes(reader, document, carrier)
  const plan = await rewritten(document, carrier, root)
  return finishPlan(reader, plan, carrier.telling.removed)
}

async function tellWhatGoes(
  reader: Reader,
  document: PdfDocument,
  { telling }: ObjectCopier,
): Promise<void> {
  const info = await document.dictionary(document.trailer.get('Info'))
  if (info) await telling.tellDescription(info)
  if (document.revisions > 0) telling.add(['history'])
  const end = (await endOf(reader)) ?? reader.size
  if (reader.size - end > 2) telling.add(['trailing-data'])
}

async function rewritten(
  document: PdfDocument,
  carrier: ObjectCopier,
  root: PdfReference,
): Promise<Plan> {
  const writer = new Writer(await versionOf(document))
  await carrier.written(root, 'catalog')
  for (let next = carrier.next(); next; next = carrier.next()) {
    if (carrier.count > mostObjects || writer.written > mostWritten) throw new NotUnderstoodError()
    writer.beginObject(next.number)
    if ('parts' in next) {
      const { page } = next
      const body = await contentBody(document, carrier, await contentOf(document, next), page)
      await addStream(writer, carrier, body, { role: 'glyph', dictionary: new PdfDictionary() })
    } else await addObject(writer, document, carrier, next)
    writer.add('\nendobj\n')
  }
  return writer.finished()
}

async function addObject(
  writer: Writer,
  document: PdfDocument,
  carrier: ObjectCopier,
  { reference, role }: CopiedObject,
): Promise<void> {
  const { value, stream } = await document.object(reference)
  if (!stream || role === 'layer') writer.add(await carrier.written(value, role))
  else {
    const body = await copiedBody(document, carrier, stream, role)
    await addStream(writer, carrier, body, { role, dictionary: stream.dictionary })
  }
}

async function addStream(
  writer: Writer,
  carrier: ObjectCopier,
  { filter, body, removed }: CopiedBody,
  { role, dictionary }: Pick<CopiedObject, 'role'> & { dictionary: PdfDictionary },
): Promise<void> {
  carrier.telling.add(removed)
  writer.add(await carrier.dictionary(dictionary, role, ` /Length ${sizeOf(body)}${filter}`))
  writer.add('\nstream\n')
  writer.addPieces(body)
  writer.add('\nendstream')
}

/** All pieces of a page's content, each ending with a line. */
async function contentOf(
  document: PdfDocument,
  { parts }: PageContent,
): Promise<Uint8Array<ArrayBuffer>> {
  if (parts.length > mostParts) throw new NotUnderstoodError()
  const pieces: Array<Uint8Array> = []
  let size = 0
  for (const part of parts) {
    const { stream } = await document.object(part)
    if (!stream) continue
    const sound = await soundStream(document, stream)
    const piece = await plainBytes(document, sound, mostContent - size)
    size += piece.length
    pieces.push(piece, Uint8Array.of(10))
  }
  return joined(pieces)
}

/** The first line of the old document, where it is one that readers know. */
async function versionOf(document: PdfDocument): Promise<string> {
  const line = latin(await document.blocks.read(0, 8))
  return /^%PDF-(1\.[0-7]|2\.0)$/.test(line) ? line : '%PDF-1.7'
}
