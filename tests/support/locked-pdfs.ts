import { createCipheriv, createHash } from 'node:crypto'
import { joined, objectsOf, type PdfObject, type PdfParts, written } from './pdfs.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type LockKind = 'RC4 40' | 'RC4 128' | 'AES 128' | 'AES 256'

const filler = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)
const mark = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')
const rights = -44

/** A document whose content is locked; it opens without a password when `password` is empty. */
export function aLockedPdf(kind: LockKind, password = '', parts: PdfParts = {}): Bytes {
  const { encrypt, close } = kind === 'AES 256' ? newer(password) : older(kind, password)
  const objects = objectsOf(parts).map((object, index): PdfObject => {
    if (typeof object === 'string') return object
    return { ...object, stream: close(joined([object.stream]), index + 1) }
  })
  const id = `<${mark.toString('hex')}>`
  return written(objects, `/ID [${id} ${id}] /Encrypt << /Filter /Standard ${encrypt} >>`)
}

type Locksmith = { encrypt: string; close: (bytes: Bytes, number: number) => Bytes }

const numbers: Record<LockKind, [version: number, revision: number, bytes: number]> = {
  'RC4 40': [1, 2, 5],
  'RC4 128': [2, 3, 16],
  'AES 128': [4, 4, 16],
  'AES 256': [5, 6, 32],
}

function older(kind: LockKind, password: string): Locksmith {
  const [version, revision, length] = numbers[kind]
  const padded = Buffer.concat([Buffer.from(password), filler]).subarray(0, 32)
  const owner = createHash('sha256').update('an owner').digest()
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(rights)
  let key = md5(padded, owner, permissions, mark)
  if (revision !== 2) for (let round = 0; round < 50; round += 1) key = md5(key)
  key = key.subarray(0, length)
  let user: Buffer = revision === 2 ? filler : md5(filler, mark)
  for (let round = 0; round < (revision === 2 ? 1 : 20); round += 1) {
    user = rc4(
      key.map((byte) => byte ^ round),
      user,
    )
  }
  const filters =
    kind === 'AES 128' ? '/CF << /StdCF << /CFM /AESV2 >> >> /StmF /StdCF /StrF /StdCF' : ''
  return {
    encrypt: `/V ${version} /R ${revision} /Length ${length * 8} /P ${rights} /O <${owner.toString('hex')}> /U <${user.toString('hex').padEnd(64, '0')}> ${filters}`,
    close: (bytes, number) => {
      const salt = kind === 'AES 128' ? Buffer.from('sAlT') : Buffer.alloc(0)
      const own = md5(key, Buffer.from([number, 0, 0, 0, 0]), salt).subarray(
        0,
        Math.min(16, length + 5),
      )
      return new Uint8Array(kind === 'AES 128' ? aes('aes-128-cbc', own, bytes) : rc4(own, bytes))
    },
  }
}

function newer(password: string): Locksmith {
  const key = createHash('sha256').update('the file key').digest()
  const salts = Buffer.from('saltsaltkeysalty')
  const proof = hashed(Buffer.from(password), salts.subarray(0, 8))
  const wrapping = hashed(Buffer.from(password), salts.subarray(8))
  const cipher = createCipheriv('aes-256-cbc', wrapping, Buffer.alloc(16)).setAutoPadding(false)
  const user = Buffer.concat([proof, salts])
  const permissions = Buffer.from('\0\0\0\0\xff\xff\xff\xffTadbsalt', 'latin1')
  permissions.writeInt32LE(rights)
  const sealing = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return {
    encrypt: `/V 5 /R 6 /Length 256 /P ${rights} /U <${user.toString('hex')}> /UE <${cipher.update(key).toString('hex')}> /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF /O <${'00'.repeat(48)}> /OE <${'00'.repeat(32)}> /Perms <${sealing.update(permissions).toString('hex')}>`,
    close: (bytes) => new Uint8Array(aes('aes-256-cbc', key, bytes)),
  }
}

function hashed(password: Buffer, salt: Buffer): Buffer {
  let key = createHash('sha256').update(password).update(salt).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const text = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key])))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    const closed = cipher.setAutoPadding(false).update(text)
    const kind = Number(BigInt(`0x${closed.subarray(0, 16).toString('hex')}`) % 3n)
    key = createHash(['sha256', 'sha384', 'sha512'][kind] ?? '')
      .update(closed)
      .digest()
    last = closed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

function aes(name: string, key: Buffer, bytes: Bytes): Buffer {
  const start = Buffer.alloc(16, 7)
  const cipher = createCipheriv(name, key, start)
  return Buffer.concat([start, cipher.update(bytes), cipher.final()])
}

function md5(...parts: Array<Buffer>): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (i: number, j: number) => {
    const held = at(i)
    state[i] = at(j)
    state[j] = held
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return Buffer.from(bytes).map((byte: number) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  })
}
