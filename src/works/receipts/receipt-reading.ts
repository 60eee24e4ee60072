import type { Receipt, StatedFile } from './receipt.ts'

/** More than any receipt of ours has, and little enough to look through at once. */
export const longestReceipt = 400_000

/** What was pasted: the signed part, and what stood beside it to be read. */
export type Pasted = { jws: string; readable: unknown }

/**
 * The signed part of whatever was pasted: the downloaded file, a page that holds one, or the line of
 * letters itself, however it was broken into lines. Null when there is none.
 */
export function readPasted(text: string): Pasted | null {
  if (text.length > longestReceipt) return null
  const whole = parsed(text)
  // What an artist takes along holds her receipt as one of its parts.
  const handedOut = [whole, isObject(whole) && whole['receipt']].find(
    (one) => isObject(one) && isText(one['jws']),
  )
  if (isObject(handedOut)) {
    const jws = jwsAmong([String(handedOut['jws']).trim()])
    return jws === null ? null : { jws, readable: handedOut['receipt'] }
  }
  const jws = jwsAmong(text.split(/[^\w.-]/)) ?? jwsAmong([text.replaceAll(/\s/g, '')])
  return jws === null ? null : { jws, readable: undefined }
}

/** Three parts, each long enough to be one: told by their lengths, so that no expression looks back. */
function jwsAmong(words: Array<string>): string | null {
  const found = words.find((word) => {
    const parts = word.split('.', 4)
    const [header = '', payload = '', signature = ''] = parts
    return (
      parts.length === 3 &&
      header.length >= 10 &&
      payload.length >= 10 &&
      signature.length >= 40 &&
      /^[\w.-]+$/.test(word)
    )
  })
  return found ?? null
}

/** Whether what stands there to be read is what was signed. Where nothing does, nothing differs. */
export function isSaid(readable: unknown, signed: unknown): boolean {
  return readable === undefined || isSame(readable, signed, 0)
}

/** The payload as a receipt; null when it is signed and yet none. */
export function receiptIn(payload: unknown): Receipt | null {
  if (!isObject(payload)) return null
  const { code, call, committedAt, files } = payload
  if (!isText(code) || !isText(call) || !isInstant(committedAt) || !Array.isArray(files))
    return null
  return files.every(isFile) ? (payload as Receipt) : null
}

function isFile(value: unknown): value is StatedFile {
  if (!isObject(value)) return false
  const { name, size, sha256, committedAt, receivedAt } = value
  return (
    isText(name) &&
    Number.isSafeInteger(size) &&
    isText(sha256) &&
    [committedAt, receivedAt].every((one) => one === undefined || isInstant(one))
  )
}

const deepest = 8

function isSame(one: unknown, other: unknown, depth: number): boolean {
  if (depth > deepest) return false
  if (Array.isArray(one) && Array.isArray(other)) {
    return (
      one.length === other.length && one.every((item, at) => isSame(item, other[at], depth + 1))
    )
  }
  if (!isObject(one) || !isObject(other)) return one === other
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name], depth + 1))
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isInstant(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value))
}
