import { MalformedFileError } from './malformed-file.ts'
import type { Reader } from './reader.ts'

const markup = /<(script|html|!doctype|svg|body|iframe|\?php)|javascript:/i
const foreign = /^(PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf|MZ|\x7fELF|#!|%PDF-|<|\x1f\x8b|GIF8)/

/** Bytes as one character each, for looking into them with an expression. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let offset = 0; offset < bytes.length; offset += 8192) {
    text += String.fromCharCode(...bytes.subarray(offset, offset + 8192))
  }
  return text
}

/** A comment or an unknown block that a browser could take for a page. */
export function refuseMarkup(bytes: Uint8Array): void {
  if (markup.test(latin(bytes))) throw new MalformedFileError('two-kinds')
}

/** What follows the end of a picture, when nobody declared it. */
export function refuseTrailer(head: Uint8Array): never {
  throw new MalformedFileError(looksForeign(head) ? 'two-kinds' : 'trailing-data')
}

/** Whether bytes begin as an archive, a program, a page or another document. */
export function looksForeign(head: Uint8Array): boolean {
  return foreign.test(latin(head)) || markup.test(latin(head))
}

/** A picture that readers of PDF or ZIP would open as well. */
export async function refuseOtherKinds(reader: Reader): Promise<void> {
  const head = await reader.bytes(0, Math.min(1024, reader.size))
  if (latin(head).includes('%PDF-')) throw new MalformedFileError('two-kinds')
  if (await endsAsArchive(reader)) throw new MalformedFileError('two-kinds')
}

const endRecord = 22
const mostRecords = 20

/** ZIP is read from its end: a directory record in the last 64 KiB that points at a directory. */
export async function endsAsArchive(reader: Reader): Promise<boolean> {
  const from = Math.max(0, reader.size - 65_535 - endRecord)
  const tail = (await reader.bytes(from, reader.size - from)).slice()
  const view = new DataView(tail.buffer)
  let records = 0
  for (let at = tail.indexOf(0x50); at !== -1; at = tail.indexOf(0x50, at + 1)) {
    if (at + endRecord > tail.length) return false
    if (view.getUint32(at) !== 0x504b0506) continue
    // Each is looked for somewhere else; no picture ends with many of them by chance.
    records += 1
    if (records > mostRecords) return true
    const directory = from + at - view.getUint32(at + 12, true)
    const isEmpty = view.getUint16(at + 10, true) === 0
    if (isEmpty && view.getUint32(at + 12, true) === 0) return true
    if (directory < 0) continue
    const signature = await reader.view(directory, 4)
    if (signature.getUint32(0) === 0x504b0102) return true
  }
  return false
}
