import { lengthOf, type Plan } from '../formats/edit-plan.ts'
import { Reader } from '../formats/reader.ts'
import { hex } from '../shared/ids.ts'
import { sourceIn } from './stored-source.ts'

type From = { bucket: R2Bucket; object: Pick<R2Object, 'key' | 'size'> }

/** SHA-256 of the file that a plan makes of a stored object. */
export async function hashPlanned(from: From, plan: Plan): Promise<string> {
  const stream = new crypto.DigestStream('SHA-256')
  await pour(from, plan, stream)
  return hex(await stream.digest)
}

/** Stores the file that a plan makes, unless one lies under that key already. */
export async function putPlanned(
  from: From,
  plan: Plan,
  into: { bucket: R2Bucket; key: string; size: number; type: string },
): Promise<void> {
  if (await into.bucket.head(into.key)) return

  const { readable, writable } = new FixedLengthStream(into.size)
  const [stored] = await Promise.allSettled([
    into.bucket.put(into.key, readable, {
      onlyIf: { etagDoesNotMatch: '*' },
      httpMetadata: { contentType: into.type },
    }),
    pour(from, plan, writable),
  ])
  // A store that has it meanwhile stops listening, and the pouring breaks off: no fault.
  if (stored.status === 'rejected') throw stored.reason
}

/** Below this a range is read through a window, so that many small ones cost few requests. */
const small = 1024 * 1024

/** Writes a planned file piece by piece, never holding more than a window of it. */
async function pour({ bucket, object }: From, plan: Plan, into: WritableStream): Promise<void> {
  const reader = new Reader(sourceIn(bucket, object))
  try {
    for (const piece of plan) {
      if (piece instanceof Uint8Array) await write(into, piece)
      else if (lengthOf(piece) < small) {
        await write(into, (await reader.bytes(piece.from, lengthOf(piece))).slice())
      } else {
        const range = { offset: piece.from, length: lengthOf(piece) }
        const found = await bucket.get(object.key, { range })
        if (!found) throw new Error(`The object ${object.key} went away while it was read`)
        await found.body.pipeTo(into, { preventClose: true, preventAbort: true })
      }
    }
    await into.close()
  } catch (error) {
    await into.abort(error).catch(() => {})
    throw error
  }
}

async function write(into: WritableStream, bytes: Uint8Array): Promise<void> {
  const writer = into.getWriter()
  await writer.write(bytes)
  writer.releaseLock()
}
