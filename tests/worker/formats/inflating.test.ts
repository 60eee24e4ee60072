import { expect, test } from 'vitest'
import { inflated } from '../../../src/formats/inflating.ts'
import { inflatedWithin } from '../../../src/formats/pdf/structure/streams.ts'

const megabyte = 1_000_000

/** A little that becomes so many megabytes. */
async function bomb(megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('deflate')
  const packed = new Response(stream.readable).arrayBuffer()
  const writer = stream.writable.getWriter()
  const block = new Uint8Array(megabyte)
  for (let n = 0; n < megabytes; n += 1) await writer.write(block)
  await writer.close()
  return new Uint8Array(await packed)
}

async function* slicesOf(bytes: Uint8Array<ArrayBuffer>, onSlice: () => void) {
  for (let at = 0; at < bytes.length; at += 1024) {
    onSlice()
    yield bytes.slice(at, at + 1024)
  }
}

test('others have their turns while a little becomes much', async () => {
  const bytes = await bomb(40)
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 0)
  let size = 0
  for await (const piece of inflated(slicesOf(bytes, () => {}))) size += piece.length
  clearInterval(others)

  expect(size).toBe(40 * megabyte)
  expect(turns).toBeGreaterThan(5)
})

test('nothing more is unpacked once nobody reads on', async () => {
  const bytes = await bomb(40)
  let asked = 0
  for await (const piece of inflated(slicesOf(bytes, () => (asked += 1)))) {
    if (piece.length > 0) break
  }
  await new Promise((resolve) => setTimeout(resolve, 100))

  expect(bytes.length).toBeGreaterThan(30 * 1024)
  expect(asked).toBeLessThan(5)
  const cut = await inflatedWithin(bytes, megabyte, 'cut')
  expect(cut.length).toBeGreaterThan(megabyte)
  expect(cut.length).toBeLessThan(2 * megabyte)
  await expect(inflatedWithin(bytes, megabyte)).rejects.toThrow()
})

test('what is handed out keeps no more memory than its own bytes', async () => {
  const noise = crypto.getRandomValues(new Uint8Array(60_000))
  const stream = new CompressionStream('deflate')
  const packed = new Response(stream.readable).arrayBuffer()
  const writer = stream.writable.getWriter()
  await writer.write(noise)
  await writer.close()
  let [size, held] = [0, 0]
  for await (const piece of inflated(slicesOf(new Uint8Array(await packed), () => {}))) {
    size += piece.length
    held += piece.buffer.byteLength
  }

  expect(size).toBe(noise.length)
  expect(held).toBeLessThan(2 * size)
})
