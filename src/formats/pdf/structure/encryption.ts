import { joined } from '../../../shared/bytes.ts'
import { MalformedFileError } from '../../malformed-file.ts'
import { aesClosed, aesOpened, aesUnpadded, rc4 } from './ciphers.ts'
import { md5 } from './md5.ts'
import { nameIn, numberIn, PdfDictionary, PdfText, type PdfValue } from './values.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Opens the streams of a locked document, each by the number of its object. */
export type Encryption = (bytes: Bytes, number: number, generation: number) => Promise<Bytes>

type Method = 'rc4' | 'aes' | 'aes-256' | 'none'

const filler = Uint8Array.from(
  ('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? []).map(
    (pair) => Number.parseInt(pair, 16),
  ),
)

/**
 * The lock of a document that opens without a password: its maker only asked programs not to change
 * or print it. Throws {@link MalformedFileError} where a password is needed, or the lock is not the standard's.
 */
export async function encryptionOf(encrypt: PdfDictionary, id: PdfValue): Promise<Encryption> {
  const revision = numberIn(encrypt.get('R')) ?? 0
  if (nameIn(encrypt.get('Filter')) !== 'Standard' || revision < 2 || revision > 6) {
    throw new MalformedFileError('needs-password')
  }
  const method = methodOf(encrypt)
  if (method === 'none') return async (bytes) => bytes
  const key = revision < 5 ? olderKey(encrypt, id, revision) : await newerKey(encrypt, revision)
  if (!key) throw new MalformedFileError('needs-password')
  return opener(key, method)
}

function methodOf(encrypt: PdfDictionary): Method {
  const version = numberIn(encrypt.get('V')) ?? 0
  if (version < 4) return 'rc4'
  const used = nameIn(encrypt.get('StmF')) ?? 'Identity'
  const filters = encrypt.get('CF')
  const filter = filters instanceof PdfDictionary ? filters.get(used) : null
  const method = filter instanceof PdfDictionary ? nameIn(filter.get('CFM')) : 'None'
  if (method === 'V2') return 'rc4'
  if (method === 'AESV2') return 'aes'
  return method === 'AESV3' ? 'aes-256' : 'none'
}

function opener(key: Bytes, method: Method): Encryption {
  return async (bytes, number, generation) => {
    if (method === 'rc4') return rc4(keyFor(key, number, generation, ''), bytes)
    const own = method === 'aes' ? keyFor(key, number, generation, 'sAlT') : key
    const opened = await aesOpened(own, bytes.slice(0, 16), bytes.slice(16))
    if (!opened) throw new MalformedFileError('damaged')
    return opened
  }
}

function keyFor(key: Bytes, number: number, generation: number, salt: string): Bytes {
  const mark = [number, number >> 8, number >> 16, generation, generation >> 8]
  const salted = [...mark, ...[...salt].map((character) => character.charCodeAt(0))]
  return md5(joined([key, Uint8Array.from(salted)])).slice(0, Math.min(key.length + 5, 16))
}

/** MD5 and RC4, up to 128 bits. */
function olderKey(encrypt: PdfDictionary, id: PdfValue, revision: number): Bytes | null {
  const mark = textIn(Array.isArray(id) ? (id[0] ?? null) : null)
  const rights = new Uint8Array(4)
  new DataView(rights.buffer).setInt32(0, (numberIn(encrypt.get('P')) ?? 0) | 0, true)
  const clear = revision >= 4 && encrypt.get('EncryptMetadata') === false
  const tail = clear ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array()
  const version = numberIn(encrypt.get('V')) ?? 0
  const bits = version === 1 ? 40 : version === 4 ? 128 : (numberIn(encrypt.get('Length')) ?? 40)
  const length = Math.min(16, Math.max(5, bits >> 3))
  let key = md5(joined([filler, textIn(encrypt.get('O')).subarray(0, 32), rights, mark, tail]))
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, length))
  key = key.slice(0, length)
  let proof: Uint8Array = revision === 2 ? filler : md5(joined([filler, mark]))
  for (let round = 0; round < (revision === 2 ? 1 : 20); round += 1) {
    proof = rc4(
      key.map((byte) => byte ^ round),
      proof,
    )
  }
  const expected = textIn(encrypt.get('U'))
  return proof.every((byte, index) => byte === expected[index]) ? key : null
}

/** SHA-2 and AES with 256 bits. */
async function newerKey(encrypt: PdfDictionary, revision: number): Promise<Bytes | null> {
  const user = textIn(encrypt.get('U'))
  const proof = await hashed(user.slice(32, 40), revision)
  if (user.length < 48 || !proof.every((byte, index) => byte === user[index])) return null
  return aesUnpadded(
    await hashed(user.slice(40, 48), revision),
    textIn(encrypt.get('UE')).slice(0, 32),
  )
}

/** Of the empty password and a salt: since revision 6, many times over. */
async function hashed(salt: Bytes, revision: number): Promise<Bytes> {
  let key = await digest('SHA-256', salt)
  if (revision < 6) return key
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = joined(Array.from({ length: 64 }, () => key))
    const closed = await aesClosed(key.slice(0, 16), key.slice(16, 32), repeated)
    const rest = closed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = await digest(rest === 0 ? 'SHA-256' : rest === 1 ? 'SHA-384' : 'SHA-512', closed)
    last = closed.at(-1) ?? 0
  }
  return key.slice(0, 32)
}

async function digest(name: string, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes))
}

function textIn(value: PdfValue): Bytes {
  return value instanceof PdfText ? value.bytes : new Uint8Array()
}
