import type { Source } from '../formats/source.ts'

/** A stored object as something to be read by range; each read is one request to the store. */
export function sourceIn(bucket: R2Bucket, object: Pick<R2Object, 'key' | 'size'>): Source {
  return {
    size: object.size,
    read: async (offset, length) => {
      const wanted = Math.min(length, object.size - offset)
      if (wanted <= 0) return new Uint8Array(0)
      const range = await bucket.get(object.key, { range: { offset, length: wanted } })
      if (!range) throw new Error(`The object ${object.key} went away while it was read`)
      return new Uint8Array(await range.arrayBuffer())
    },
  }
}
