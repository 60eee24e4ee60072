import { descriptionOf, profileAlone } from '../profile.ts'
import type { Reader } from '../reader.ts'
import { inflateSmall } from './text.ts'
import type { Chunk } from './walking.ts'

/** ITU-T H.273's numbers of primaries and transfer, as far as posters use them. */
const codes: Record<string, string> = {
  '1-13': 'sRGB',
  '1-1': 'BT.709',
  '12-13': 'Display P3',
  '9-16': 'BT.2100 PQ',
  '9-18': 'BT.2100 HLG',
}

/** The colour space by the chunk that counts: cICP before iCCP before sRGB. Null without any. */
export async function profileName(reader: Reader, chunks: Array<Chunk>): Promise<string | null> {
  const coded = chunks.find(
    ({ type, length, isSound }) => type === 'cICP' && length === 4 && isSound,
  )
  if (coded) {
    const view = await reader.view(coded.data, 4)
    const name = `${view.getUint8(0)}-${view.getUint8(1)}`
    return codes[name] ?? `cICP ${name}`
  }
  const embedded = await embeddedProfile(reader, chunks)
  if (embedded) return descriptionOf(embedded)
  return chunks.some(({ type, length }) => type === 'sRGB' && length === 1) ? 'sRGB' : null
}

const mostStored = 8 * 1024 * 1024
const mostInflated = 16 * 1024 * 1024

/** The first iCCP's profile; null where there is none or where it holds anything else. */
export async function embeddedProfile(
  reader: Reader,
  chunks: Array<Chunk>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunk = chunks.find(({ type }) => type === 'iCCP')
  if (!chunk?.isSound || chunk.length > mostStored) return null
  const data = await reader.bytes(chunk.data, chunk.length)
  const name = data.indexOf(0)
  if (name < 1 || name > 79 || data[name + 1] !== 0) return null
  const bytes = await inflateSmall(data.slice(name + 2), mostInflated)
  return bytes && profileAlone(bytes)
}
