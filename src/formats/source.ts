/** Bytes that are asked for by range: a file in a browser, an object in the store. */
export type Source = {
  /** Bytes in all. */
  readonly size: number
  /** The bytes from `offset`; fewer than `length` only where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

export function sourceOf(bytes: Uint8Array<ArrayBuffer>): Source {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}
