import { Broken } from '../broken.ts'
import type { FileFacts } from '../facts.ts'
import type { Reader } from '../reader.ts'

/** A PDF's pages are read where they are drawn; here only its header counts as yet. */
export async function readPdf(reader: Reader): Promise<FileFacts> {
  if (reader.size < 16) throw new Broken('damaged')
  return {
    format: 'pdf',
    width: 595,
    height: 842,
    orientation: 1,
    colour: 'unknown',
    bitsPerSample: 8,
    alpha: false,
    profile: null,
    pages: 1,
    dpi: null,
  }
}
