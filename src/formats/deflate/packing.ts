import { pause } from '../pausing.ts'
import { Deflater } from './deflater.ts'

const step = 512 * 1024

/** The same as at once, with room for others in between. */
export async function packed(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const deflater = new Deflater()
  for (let at = 0; at < bytes.length; at += step) {
    if (at > 0) await pause()
    deflater.add(bytes.subarray(at, at + step))
  }
  return deflater.finished()
}
