import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Sha256 } from '../../../src/islands/sending/files/sha256.ts'

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff)
}

function reference(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('the hash of every length around the block borders is that of node', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = bytesOf(length)
    expect(new Sha256().update(bytes).hex()).toBe(reference(bytes))
  }
})

test('a file hashed in uneven pieces has the hash of the whole', () => {
  const bytes = bytesOf(300_007)
  const hash = new Sha256()
  for (let start = 0, step = 1; start < bytes.length; start += step, step = (step * 7) % 4099) {
    hash.update(bytes.subarray(start, start + step))
  }
  expect(hash.hex()).toBe(reference(bytes))
})
