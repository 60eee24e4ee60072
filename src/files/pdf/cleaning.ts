import type { Cleaned } from '../cleaning.ts'
import type { Reader } from '../reader.ts'

/** Nothing of a PDF is understood as yet, so none is let through. */
export async function cleanPdf(_reader: Reader): Promise<Cleaned | null> {
  return null
}
