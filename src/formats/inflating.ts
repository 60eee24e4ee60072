import { PauseCounter } from './pausing.ts'

/** Phones from before 2023 cannot: what depends on it waits for the server there. */
export function canInflate(): boolean {
  return typeof DecompressionStream !== 'undefined'
}

/** So many bytes come of it without a pause: some 20 ms of work. */
const stride = 4 * 1024 * 1024

/**
 * Inflates zlib data and hands out what comes of it, without holding more than a slice at a time, and
 * with pauses for others. Nothing more is inflated once nobody reads on. Throws what
 * DecompressionStream throws when the data is broken or goes on after its end.
 */
export async function* inflated(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate')
  const reader = readerOf(stream.readable)
  const wanted = { more: true }
  const fed = feed(compressed, stream.writable.getWriter(), wanted)
  // It is awaited below; until then nobody else may take its failure for a fault of their own.
  fed.catch(() => undefined)
  const pauses = new PauseCounter(stride)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || !value) break
      yield value
      pauses.add(value.length)
      await pauses.pauseWhenDue()
    }
    await fed
  } finally {
    // Not every engine tells the writer that nobody reads on. Only what it is at is still unpacked:
    // to cancel that makes Node throw where nobody can catch it.
    wanted.more = false
    reader.releaseLock()
  }
}

/** So much is asked for at once, where one can ask: Workers else hand out four kilobytes at a time. */
const mostAtOnce = 256 * 1024

type Reader = {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>
  releaseLock(): void
}

function readerOf(stream: ReadableStream<Uint8Array>): Reader {
  try {
    return new LargeReads(stream.getReader({ mode: 'byob' }))
  } catch {
    return stream.getReader()
  }
}

/** What is handed out holds no more memory than its own bytes; the rest is read into again. */
class LargeReads implements Reader {
  readonly #reader: ReadableStreamBYOBReader
  #spare = new Uint8Array(mostAtOnce)

  constructor(reader: ReadableStreamBYOBReader) {
    this.#reader = reader
  }

  async read(): Promise<{ done: boolean; value?: Uint8Array | undefined }> {
    const { done, value } = await this.#reader.read(this.#spare)
    if (done || !value) return { done: true }
    this.#spare = new Uint8Array(value.buffer)
    return { done: false, value: value.slice() }
  }

  releaseLock(): void {
    this.#reader.releaseLock()
  }
}

/**
 * A slice may become a thousand times as much, and all of it is in memory at once. Workers hand it out
 * four kilobytes at a time and move the rest each time: twice the slice takes four times as long.
 */
const slice = 2 * 1024

async function feed(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter,
  wanted: { more: boolean },
): Promise<void> {
  try {
    for await (const bytes of compressed) {
      for (let at = 0; at < bytes.length; at += slice) {
        if (!wanted.more) return
        await writer.write(bytes.slice(at, at + slice))
      }
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    throw error
  }
}
