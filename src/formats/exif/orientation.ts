const entry = { tag: 0x0112, short: 3 }

/** The smallest EXIF block that says how a picture is to be turned, and nothing else. */
export function orientationBlock(orientation: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(26)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x4d4d002a)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, entry.tag)
  view.setUint16(12, entry.short)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return bytes
}
