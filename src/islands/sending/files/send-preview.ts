import { imagesLimits } from '../../../imaging/rendition.ts'
import { paths } from '../../../paths.ts'
import { putBytes } from '../transfer/put.ts'
import type { Announced } from '../transfer/transfer.ts'
import { previewOfPdf } from './pdf-preview.ts'
import { isTooMuch, type Prepared, type Preview, previewOf } from './prepared.ts'

/** Where the script that draws documents lies, and its engine. */
export type Drawing = { worker: string; engine: string }

const most = { width: 2560, bytes: 6_000_000 }
/** The pictures of a larger document may need more memory than the house has. */
const lightDocument = { bytes: 8_000_000, pixels: 15_000_000 }

/** Sends a small picture along of a file that the house may not manage. Failing is no error. */
export async function sendPreview(
  upload: Announced,
  prepared: Prepared,
  worker: string,
  drawing?: Drawing,
): Promise<void> {
  if (isTooMuch(prepared.fault) || (!upload.preview && !isBeyond(prepared))) return

  const preview = await made(prepared, worker, drawing).catch(() => null)
  if (!preview) return
  const { blob } = preview
  const target = {
    url: paths.api.preview(upload.id),
    method: 'PUT',
    headers: { 'Content-Type': blob.type },
  }
  await putBytes(target, blob, () => {}, new AbortController().signal)
}

function isBeyond({ file, format, facts }: Prepared): boolean {
  const { width = 0, height = 0, pixelsOnPage = 0 } = facts ?? {}
  if (format === 'pdf') {
    return !facts || file.size > lightDocument.bytes || pixelsOnPage > lightDocument.pixels
  }
  return file.size > imagesLimits.bytes || Math.max(width, height) > imagesLimits.side
}

async function made(
  { file, format, facts }: Prepared,
  worker: string,
  drawing: Drawing | undefined,
): Promise<Preview | null> {
  if (format === 'pdf') return drawing ? previewOfPdf(file, most, drawing) : null
  const width = Math.min(most.width, facts?.width ?? most.width)
  return previewOf(file, { ...most, width }, { worker })
}
