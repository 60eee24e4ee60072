import { waitUntil } from 'cloudflare:workers'

type Place = { uploadId: string; number: number }
export type StoredPiece = { key: string; number: number; offset: number; size: number }

const folder = 'pieces/'
const keysAtOnce = 1000

function keyOf({ uploadId, number }: Place, offset: number): string {
  return `${folder}${uploadId}/${number}/${offset}`
}

/** False when the bytes break off on the way: nothing is stored then. */
export async function putPiece(
  bucket: R2Bucket,
  place: Place,
  offset: number,
  bytes: ReadableStream,
): Promise<boolean> {
  try {
    await bucket.put(keyOf(place, offset), bytes)
    return true
  } catch {
    return false
  }
}

/** The pieces of an upload, or of one of its parts. The store itself remembers them: there are no rows. */
export async function listPieces(
  bucket: R2Bucket,
  uploadId: string,
  number?: number,
): Promise<Array<StoredPiece>> {
  const prefix = `${folder}${uploadId}/${number === undefined ? '' : `${number}/`}`
  const pieces: Array<StoredPiece> = []
  for (let cursor: string | undefined; ; ) {
    const page = await bucket.list({ prefix, ...(cursor && { cursor }) })
    pieces.push(...page.objects.map(toPiece))
    if (!page.truncated) return pieces
    cursor = page.cursor
  }
}

/** Writes stretches of pieces one after another, never holding more than a chunk. */
export async function pourPieces(
  bucket: R2Bucket,
  place: Place,
  stretches: Array<{ piece: number; from: number; length: number }>,
  into: WritableStream,
): Promise<void> {
  try {
    for (const { piece, from, length } of stretches) {
      const object = await bucket.get(keyOf(place, piece), { range: { offset: from, length } })
      if (!object) throw new Error(`A piece of upload ${place.uploadId} has gone`)
      await object.body.pipeTo(into, { preventClose: true, preventAbort: true })
    }
    await into.close()
  } catch (error) {
    await into.abort(error).catch(() => {})
    throw error
  }
}

export async function deletePieces(
  bucket: R2Bucket,
  pieces: Array<Pick<StoredPiece, 'key'>>,
): Promise<void> {
  for (let at = 0; at < pieces.length; at += keysAtOnce) {
    await bucket.delete(pieces.slice(at, at + keysAtOnce).map(({ key }) => key))
  }
}

/**
 * Throws away pieces that may lie at these places, keeping nobody waiting: deleting costs nothing,
 * where asking what is there would. What is left all the same goes with the sweep.
 */
export function dropPieces(
  bucket: R2Bucket,
  uploadId: string,
  places: Array<{ number: number; offset: number }>,
): void {
  const keys = places.map(({ number, offset }) => ({ key: keyOf({ uploadId, number }, offset) }))
  waitUntil(
    deletePieces(bucket, keys).catch((error: unknown) => {
      console.warn('Pieces were left to the sweep', uploadId, error)
    }),
  )
}

function toPiece({ key, size }: R2Object): StoredPiece {
  const [number, offset] = key.split('/').slice(2).map(Number)
  return { key, number: number ?? 0, offset: offset ?? 0, size }
}
