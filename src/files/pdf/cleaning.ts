import type { Cleaned } from '../cleaning.ts'
import { latin } from '../kinds.ts'
import type { Plan } from '../plan.ts'
import { lengthOf } from '../plan.ts'
import type { Reader } from '../reader.ts'
import { settle } from '../settling.ts'
import { Carrier, NotUnderstood } from './carrying.ts'
import { openPdf, type PdfDocument } from './document.ts'
import { endOf } from './ending.ts'
import { carriedStream } from './pictures.ts'
import { PdfReference } from './values.ts'
import { Writer } from './writer.ts'

const mostObjects = 200_000
const mostWritten = 32 * 1024 * 1024

/**
 * A new document of the same pages: written from the root on, with the keys that drawing needs and
 * no others, and without anything that nothing refers to. Pictures, fonts and contents stay as they
 * are. Null for locked documents and for what is not understood.
 */
export async function cleanPdf(reader: Reader): Promise<Cleaned | null> {
  const document = await openPdf(reader)
  const root = document.trailer.get('Root')
  if (document.rebuilt || document.locked || !(root instanceof PdfReference)) {
    return null
  }
  try {
    const carrier = new Carrier(document)
    await tellWhatGoes(reader, document, carrier)
    const plan = await rewritten(document, carrier, root)
    return plan && (await settle(reader, plan, carrier.removed))
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

async function tellWhatGoes(
  reader: Reader,
  document: PdfDocument,
  carrier: Carrier,
): Promise<void> {
  const info = await document.dictionary(document.trailer.get('Info'))
  if (info) await carrier.tellDescription(info)
  if (document.revisions > 0) carrier.removed.add('history')
  const end = (await endOf(reader)) ?? reader.size
  if (reader.size - end > 2) carrier.removed.add('trailing-data')
}

async function rewritten(
  document: PdfDocument,
  carrier: Carrier,
  root: PdfReference,
): Promise<Plan | null> {
  const writer = new Writer(await versionOf(document))
  await carrier.written(root, 'catalog')
  for (let next = carrier.next(); next; next = carrier.next()) {
    if (carrier.count > mostObjects || writer.written > mostWritten) return null
    const { value, stream } = await document.object(next.reference)
    writer.beginObject(next.number)
    if (stream) {
      const carried = await carriedStream(document, stream)
      if (!carried) return null
      for (const one of carried.removed) carrier.removed.add(one)
      const length = carried.body.reduce((size, piece) => size + lengthOf(piece), 0)
      const role = next.role === 'layer' ? 'drawing' : next.role
      writer.add(await carrier.dictionary(carried.dictionary, role, ` /Length ${length}`))
      writer.add('\nstream\n')
      writer.addPieces(carried.body)
      writer.add('\nendstream')
    } else writer.add(await carrier.written(value, next.role))
    writer.add('\nendobj\n')
  }
  return writer.finished()
}

/** The first line of the old document, where it is one that readers know. */
async function versionOf(document: PdfDocument): Promise<string> {
  const line = latin(await document.blocks.read(0, 8))
  return /^%PDF-(1\.[0-7]|2\.0)$/.test(line) ? line : '%PDF-1.7'
}
