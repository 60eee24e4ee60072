import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Headers } from './stores.ts'

/** One object of a copy, as its index names it. */
export type Entry = { key: string; size: number; sha256: string; headers: Headers }

export async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line !== '') yield line
  }
}

/** Every entry of an index; a line that a crash cut off is none. */
export async function* entriesOf<Kept extends Entry>(file: string): AsyncGenerator<Kept> {
  for await (const line of linesOf(file)) {
    try {
      yield JSON.parse(line) as Kept
    } catch {}
  }
}

/** Does `work` for each, several at a time, and stops at the first that fails. */
export async function eachOf<Item>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]()
  let isOver = false
  const worker = async () => {
    while (!isOver) {
      const { done, value } = await iterator.next()
      if (done) return
      await work(value).catch((error: unknown) => {
        isOver = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
