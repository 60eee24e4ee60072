import type { Reader } from '../../reader.ts'

const [remark, mostSegments] = [62, 10_000]

/**
 * Whether a bilevel picture's segments follow each other to the very end, none of them a remark.
 * They stand as documents have them: each with its head before its own data.
 */
export async function isPlainJbig2(reader: Reader): Promise<boolean> {
  let at = 0
  for (let count = 0; at < reader.size; count += 1) {
    if (count > mostSegments || at + 11 > reader.size) return false
    const view = await reader.view(at, Math.min(16, reader.size - at))
    const number = view.getUint32(0)
    const flags = view.getUint8(4)
    const referred = view.getUint8(5) >> 5
    // More than four others are counted in four bytes: posters have no such segments.
    if (referred > 4 || (flags & 63) === remark) return false
    const width = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
    const length = at + 6 + referred * width + ((flags & 64) === 0 ? 1 : 4)
    if (length + 4 > reader.size) return false
    const size = (await reader.view(length, 4)).getUint32(0)
    if (size === 0xffffffff || length + 4 + size > reader.size) return false
    at = length + 4 + size
  }
  return true
}
