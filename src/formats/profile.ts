import { latin } from './polyglots.ts'

/** The bytes of an ICC profile and no more; null when they are none, or break off. */
export function profileIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (bytes.length < 132 || latin(bytes.subarray(36, 40)) !== 'acsp') return null
  const size = viewOf(bytes).getUint32(0)
  return size < 132 || size > bytes.length ? null : bytes.subarray(0, size)
}

/** The same, when nothing but zeros follows it: bytes that may be kept as they are. */
export function profileAlone(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const profile = profileIn(bytes)
  const isAlone = profile && bytes.subarray(profile.length).every((byte) => byte === 0)
  return isAlone ? profile : null
}

/** A profile's own description, in English where it has several languages; empty without one. */
export function descriptionOf(profile: Uint8Array): string {
  const tag = tagOf(profile, 'desc')
  if (!tag || tag.length < 12) return ''
  const kind = latin(tag.subarray(0, 4))
  const text = kind === 'mluc' ? inLanguages(tag) : kind === 'desc' ? inAscii(tag) : ''
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 100)
}

function tagOf(profile: Uint8Array, name: string): Uint8Array | null {
  const view = viewOf(profile)
  const count = Math.min(view.getUint32(128), 200)
  for (let index = 0; index < count; index += 1) {
    const entry = 132 + index * 12
    if (entry + 12 > profile.length) return null
    if (latin(profile.subarray(entry, entry + 4)) !== name) continue
    const from = view.getUint32(entry + 4)
    return profile.subarray(from, from + view.getUint32(entry + 8))
  }
  return null
}

function inAscii(tag: Uint8Array): string {
  const length = viewOf(tag).getUint32(8)
  return latin(tag.subarray(12, 12 + Math.min(length, 200)))
}

function inLanguages(tag: Uint8Array): string {
  const view = viewOf(tag)
  const texts: Array<{ language: string; text: string }> = []
  const count = Math.min(view.getUint32(8), 100)
  for (let entry = 16; entry + 12 <= tag.length && texts.length < count; entry += 12) {
    const from = view.getUint32(entry + 8)
    const value = tag.subarray(from, from + Math.min(view.getUint32(entry + 4), 400))
    const text = wideText(value)
    texts.push({ language: latin(tag.subarray(entry, entry + 2)), text })
  }
  return (texts.find(({ language }) => language === 'en') ?? texts[0])?.text ?? ''
}

function wideText(bytes: Uint8Array): string {
  const view = viewOf(bytes)
  const codes = Array.from({ length: bytes.length >> 1 }, (_, index) => view.getUint16(index * 2))
  return String.fromCharCode(...codes)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
