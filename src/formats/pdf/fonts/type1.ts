import { joined } from '../../../shared/bytes.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { latin } from '../../polyglots.ts'

const [space, letterX, backslash, open, close, percent] = [32, 0x78, 92, 40, 41, 37]
const mostReadable = 256 * 1024
const head = /^%!(PS-AdobeFont|FontType1)-\d\.\d/
const ownName = /\/FontName\s{1,8}\/([^\s/]{1,128})/g

/**
 * A font of the oldest kind in whose readable part every remark and text is blank and the name is
 * nobody's. Nothing moves; the shapes stay as they are.
 */
export function neutralType1(given: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const font = given[0] === wrapping ? unwrapped(given) : given
  const beginning = latin(font.subarray(0, mostReadable))
  const end = beginning.indexOf('eexec')
  const [first] = head.exec(beginning) ?? []
  if (end === -1 || !first) throw new NotUnderstoodError()
  const made = font.slice(0, endOf(font))
  blank(made, first.length, end)
  for (const { index, 0: whole, 1: name = '' } of beginning.slice(0, end).matchAll(ownName)) {
    made.fill(letterX, index + whole.length - name.length, index + whole.length)
  }
  return made
}

/** How long the readable part is, the shapes and the zeros behind them, as documents say it. */
export function lengthsOf(font: Uint8Array): string {
  const readable = latin(font.subarray(0, mostReadable)).indexOf('eexec') + 6
  let end = font.length - 'cleartomark'.length
  const isMarked = latin(font.subarray(Math.max(0, end))) === 'cleartomark'
  while (isMarked && end > readable && zeros.includes(font[end - 1] ?? 0)) end -= 1
  const shapes = (isMarked ? end : font.length) - readable
  return ` /Length1 ${readable} /Length2 ${shapes} /Length3 ${font.length - readable - shapes}`
}

const zeros = [48, 10, 13, 32]

/** Out of the numbered pieces in which old systems kept such fonts. */
function unwrapped(font: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const pieces: Array<Uint8Array> = []
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let at = 0; at + 6 <= font.length && font[at] === wrapping && font[at + 1] !== last; ) {
    const to = at + 6 + view.getUint32(at + 2, true)
    pieces.push(font.subarray(at + 6, to))
    at = to
  }
  return joined(pieces)
}

const [wrapping, last] = [0x80, 3]

/** Behind the last word that a font of this kind says. */
function endOf(font: Uint8Array): number {
  const from = Math.max(0, font.length - 4096)
  const mark = latin(font.subarray(from)).lastIndexOf('cleartomark')
  return mark === -1 ? font.length : from + mark + 'cleartomark'.length
}

function blank(font: Uint8Array, from: number, to: number): void {
  let depth = 0
  let isRemark = true
  for (let at = from; at < to; at += 1) {
    const byte = font[at] ?? 0
    if (isRemark) isRemark = byte !== 10 && byte !== 13
    if (isRemark) font[at] = space
    else if (depth === 0 && byte === percent) {
      isRemark = true
      font[at] = space
    } else if (byte === open) depth += 1
    else if (byte === close) depth -= 1
    if (isRemark || depth === 0 || (byte === open && depth === 1)) continue
    font[at] = space
    if (byte !== backslash) continue
    at += 1
    font[at] = space
  }
}
