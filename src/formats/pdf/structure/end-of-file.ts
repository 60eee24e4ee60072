import { MalformedFileError } from '../../malformed-file.ts'
import { endsAsArchive, latin, refuseTrailer } from '../../polyglots.ts'
import type { Reader } from '../../reader.ts'

const mark = '%%EOF'
const step = 64 * 1024

/** Where the document's last end mark ends; null without one. */
export async function endOf(reader: Reader): Promise<number | null> {
  for (let to = reader.size; to > 0; to -= step) {
    const from = Math.max(0, to - step)
    const bytes = await reader.bytes(from, Math.min(to + mark.length, reader.size) - from)
    const index = latin(bytes).lastIndexOf(mark)
    if (index !== -1) return from + index + mark.length
  }
  return null
}

/** Line ends, blanks and zeros may follow the end: disks and mail programs pad with them. */
export async function refuseWhatFollows(reader: Reader): Promise<void> {
  if (await endsAsArchive(reader)) throw new MalformedFileError('two-kinds')
  const end = await endOf(reader)
  if (end === null) throw new MalformedFileError('damaged')
  for (let from = end; from < reader.size; from += step) {
    const bytes = await reader.bytes(from, Math.min(step, reader.size - from))
    const first = bytes.findIndex((byte) => byte !== 0 && byte !== 32 && (byte < 9 || byte > 13))
    if (first !== -1) refuseTrailer(bytes.subarray(first, first + 4096))
  }
}
