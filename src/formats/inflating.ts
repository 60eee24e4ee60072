/** Phones from before 2023 cannot: what depends on it waits for the server there. */
export function canInflate(): boolean {
  return typeof DecompressionStream !== 'undefined'
}

/**
 * Inflates zlib data and hands out what comes of it, without holding more than a slice at a time.
 * Throws what DecompressionStream throws when the data is broken or goes on after its end.
 */
export async function* inflated(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate')
  const reader = stream.readable.getReader()
  const fed = feed(compressed, stream.writable.getWriter())
  // It is awaited below; until then nobody else may take its failure for a fault of their own.
  fed.catch(() => undefined)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await fed
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** A small slice may become a thousand times as much, and all of it is in memory at once. */
const slice = 16 * 1024

async function feed(
  compressed: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter,
): Promise<void> {
  try {
    for await (const bytes of compressed) {
      for (let at = 0; at < bytes.length; at += slice) {
        await writer.write(bytes.slice(at, at + slice))
      }
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    throw error
  }
}
