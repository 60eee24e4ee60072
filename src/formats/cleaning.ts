import { formatOf } from './detect.ts'
import type { Plan } from './edit-plan.ts'
import type { Format } from './format.ts'
import { cleanJpeg } from './jpeg/cleaning.ts'
import { NotUnderstoodError, refusedIfMalformed } from './malformed-file.ts'
import { cleanPdf } from './pdf/cleaning.ts'
import { cleanPng } from './png/cleaning.ts'
import { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { cleanTiff } from './tiff/cleaning.ts'
import { cleanWebp } from './webp/cleaning.ts'

/** What was taken out of a file, in the words the artist is told. */
export type Removed =
  | 'place'
  | 'camera'
  | 'names'
  | 'dates'
  | 'software'
  | 'description'
  | 'thumbnail'
  | 'provenance'
  | 'history'
  | 'attachments'
  | 'trailing-data'
  | 'other'

export type Cleaned = {
  /** The file without metadata, byte for byte the same picture. The same input makes the same plan. */
  plan: Plan
  /** Bytes of the clean file. */
  size: number
  /** Empty when there was nothing to remove: the plan is then the whole file as it is. */
  removed: Array<Removed>
}

/**
 * A plan for the same picture without its metadata: pixels, colour and the way up stay as they are,
 * and only what is known to be needed for them is kept. Null where the structure is not understood:
 * such a file must not be let through.
 */
export async function clean(source: Source, format: Format): Promise<Cleaned | null> {
  if (formatOf(await source.read(0, Math.min(16, source.size))) !== format) return null

  try {
    const cleaned = await refusedIfMalformed(() => cleanAs(new Reader(source), format))
    return cleaned.ok ? cleaned.value : null
  } catch (error) {
    if (error instanceof NotUnderstoodError) return null
    throw error
  }
}

async function cleanAs(reader: Reader, format: Format): Promise<Cleaned | null> {
  switch (format) {
    case 'jpeg':
      return cleanJpeg(reader)
    case 'png':
      return cleanPng(reader)
    case 'webp':
      return cleanWebp(reader)
    case 'tiff':
      return cleanTiff(reader)
    case 'pdf':
      return cleanPdf(reader)
  }
}
