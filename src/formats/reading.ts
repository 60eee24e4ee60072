import { type Result, refuse } from '../shared/result.ts'
import { formatOf, isHeif } from './detect.ts'
import type { FileFacts, FileFault } from './facts.ts'
import type { Format } from './format.ts'
import { readJpeg } from './jpeg/reading.ts'
import { refusedIfMalformed } from './malformed-file.ts'
import { readPdf } from './pdf/reading.ts'
import { readPng } from './png/reading.ts'
import { refuseOtherKinds } from './polyglots.ts'
import { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { readTiff } from './tiff/reading.ts'
import { readWebp } from './webp/reading.ts'

/**
 * What the whole structure of a file says, read by ranges in bounded memory and decoding nothing.
 * Refuses what is none of the formats, breaks off, carries something else along or claims more than
 * it can hold.
 */
export async function readFacts(source: Source): Promise<Result<FileFacts, FileFault>> {
  const head = await source.read(0, Math.min(16, source.size))
  const format = formatOf(head)
  if (!format) return refuse(isHeif(head) ? 'heif' : 'not-a-picture')

  const reader = new Reader(source)
  return refusedIfMalformed(async () => {
    if (format !== 'pdf') await refuseOtherKinds(reader)
    return read(reader, format)
  })
}

function read(reader: Reader, format: Format): Promise<FileFacts> {
  switch (format) {
    case 'jpeg':
      return readJpeg(reader)
    case 'png':
      return readPng(reader)
    case 'webp':
      return readWebp(reader)
    case 'tiff':
      return readTiff(reader)
    case 'pdf':
      return readPdf(reader)
  }
}
