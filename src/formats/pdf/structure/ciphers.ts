import { joined } from '../../../shared/bytes.ts'

/** The stream cipher of older documents; WebCrypto leaves it out. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (i: number, j: number) => {
    const held = state[i] ?? 0
    state[i] = state[j] ?? 0
    state[j] = held
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  const plain = new Uint8Array(bytes.length)
  for (let at = 0, i = 0, j = 0; at < bytes.length; at += 1) {
    i = (i + 1) & 255
    j = (j + (state[i] ?? 0)) & 255
    swap(i, j)
    const code = state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0
    plain[at] = (bytes[at] ?? 0) ^ code
  }
  return plain
}

/** AES in blocks chained behind `start`, padded. Null where the padding is wrong. */
export async function aesOpened(
  key: Uint8Array<ArrayBuffer>,
  start: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt'])
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-CBC', iv: start }, secret, bytes),
    )
  } catch {
    return null
  }
}

/** The same the other way, without padding: `bytes` are whole blocks. */
export async function aesClosed(
  key: Uint8Array<ArrayBuffer>,
  start: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
  const closed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: start }, secret, bytes)
  return new Uint8Array(closed, 0, bytes.length)
}

/** What AES made of whole blocks without padding, opened: a block of padding is put behind them. */
export async function aesUnpadded(
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const none = new Uint8Array(16)
  const last = bytes.slice(-16)
  const padding = await aesClosed(key, last, new Uint8Array(16).fill(16))
  return aesOpened(key, none, joined([bytes, padding]))
}
