import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { isShallow } from '../json-shape.ts'
import { BodyTooLargeError } from './body-too-large.ts'

/** The bytes of a body, and whether it ended within the limit of its route. */
export async function readBytes<E extends AppEnv>(
  c: Context<E>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const most = c.var.bodyLimit
  const chunks: Array<Uint8Array> = []
  let size = 0
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      chunks.push(chunk.subarray(0, most - size))
      size += chunk.length
      if (size > most) break
    }
  } catch (error) {
    if (!(error instanceof BodyTooLargeError)) throw error
    size = most + 1
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer())
  return { bytes, isWhole: size <= most }
}

/** The JSON of a body: `empty` when nothing was sent, undefined when it is no JSON. */
export async function readJson<E extends AppEnv>(c: Context<E>, empty?: unknown): Promise<unknown> {
  const { bytes, isWhole } = await readBytes(c)
  const text = new TextDecoder().decode(bytes)
  if (!isWhole || !isShallow(text)) throw new BodyTooLargeError(c.var.bodyLimit)
  if (text.trim() === '') return empty
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
