import { NotUnderstoodError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'

const classes = ['scnr', 'mntr', 'prtr', 'spac']
const spaces = ['GRAY', 'RGB ', 'CMYK', 'Lab ', 'XYZ ', 'YCbr', 'CMY ', 'HSV ', 'HLS ', 'Luv ']
const connections = ['XYZ ', 'Lab ']
const versions = [2, 4]
const d50 = [0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]

/**
 * Size, version, what colours are meant, and the usual intent. No program, maker, device, owner or
 * date. Throws {@link NotUnderstoodError} for a profile of another kind.
 */
export function writeHead(profile: Uint8Array, into: Uint8Array): void {
  const text = (at: number) => latin(profile.subarray(at, at + 4))
  const isKnown =
    versions.includes(profile[8] ?? 0) &&
    classes.includes(text(12)) &&
    spaces.includes(text(16)) &&
    connections.includes(text(20))
  if (!isKnown) throw new NotUnderstoodError()
  into.set(profile.subarray(0, 4))
  into.set(profile.subarray(8, 10), 8)
  into.set(profile.subarray(12, 24), 12)
  into.set(profile.subarray(36, 40), 36)
  into.set([(profile[67] ?? 0) & 3], 67)
  into.set(d50, 68)
}
