import { isFrame, markers } from './markers.ts'

/** Whether a decoder's segment holds what it should to the last byte. Others are not judged. */
export function isSound(marker: number, data: Uint8Array): boolean {
  if (isFrame(marker)) return frame(data)
  if (marker === markers.sos) return data.length === 4 + 2 * (data[0] ?? 0) && (data[0] ?? 0) > 0
  if (marker === markers.dqt) return quantisation(data)
  if (marker === markers.dht) return huffman(data)
  if (marker === markers.dac) return data.length % 2 === 0
  if (marker === markers.dri || marker === markers.dnl) return data.length === 2
  return true
}

function frame(data: Uint8Array): boolean {
  const components = data[5] ?? 0
  return components > 0 && components <= 4 && data.length === 6 + 3 * components
}

function quantisation(data: Uint8Array): boolean {
  let at = 0
  while (at < data.length) {
    const head = data[at] ?? 0
    if (head >> 4 > 1 || (head & 15) > 3) return false
    at += head >> 4 === 1 ? 129 : 65
  }
  return at === data.length
}

function huffman(data: Uint8Array): boolean {
  let at = 0
  while (at + 17 <= data.length) {
    const head = data[at] ?? 0
    if (head >> 4 > 1 || (head & 15) > 3) return false
    const codes = data.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
    if (codes > 256) return false
    at += 17 + codes
  }
  return at === data.length
}
