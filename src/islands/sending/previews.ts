import { paths } from '../../paths.ts'
import { type Prepared, previewOf } from './preparing.ts'
import { putBytes } from './put.ts'
import type { Announced } from './transfer.ts'

const most = { width: 2560, bytes: 6_000_000 }
/** A picture with a longer side is beyond what the house can open. */
const longestSide = 12_000

/** Sends a small picture along of a file that the house may not manage. Failing is no error. */
export async function sendPreview(
  upload: Announced,
  { file, facts }: Prepared,
  worker: string,
): Promise<void> {
  const { width = 0, height = 0 } = facts ?? {}
  if (!upload.preview && Math.max(width, height) <= longestSide) return

  const preview = await previewOf(file, most, { worker })
  if (!preview) return
  const { blob } = preview
  const target = {
    url: paths.api.preview(upload.id),
    method: 'PUT',
    headers: { 'Content-Type': blob.type },
  }
  await putBytes(target, blob, () => {}, new AbortController().signal)
}
