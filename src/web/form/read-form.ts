import type { Context } from 'hono'
import type { AppEnv } from '../../env.ts'
import { boundaryOf, readMultipart, type Sink } from '../../platform/multipart.ts'
import { BodyTooLargeError } from '../body/body-too-large.ts'
import { readBytes } from '../body/read-body.ts'
import { TextFields } from './text-fields.ts'

export type Fields = {
  entries: Array<[string, string]>
  fault: 'too-large' | 'broken' | null
}

/** The text fields of a form without files, up to the limits; files are passed over. */
export async function readFields<E extends AppEnv>(c: Context<E>): Promise<Fields> {
  const type = c.req.header('Content-Type') ?? ''
  const fields = new TextFields()
  const isWhole = type.startsWith('application/x-www-form-urlencoded')
    ? await readEncoded(c, fields)
    : await readParts(c, boundaryOf(type), fields)
  const fault = fields.isCut ? 'too-large' : isWhole ? null : 'broken'
  return { entries: fields.entries, fault }
}

/** The values of a small form by the names of its fields; of two with one name the last. */
export async function readForm<E extends AppEnv>(c: Context<E>): Promise<Record<string, string>> {
  return Object.fromEntries(await readEntries(c))
}

/** The same with every value of every field. */
export async function readEntries<E extends AppEnv>(
  c: Context<E>,
): Promise<Array<[string, string]>> {
  const { entries, fault } = await readFields(c)
  if (fault === 'too-large') throw new BodyTooLargeError(c.var.bodyLimit, entries)
  return entries
}

async function readEncoded<E extends AppEnv>(c: Context<E>, fields: TextFields): Promise<boolean> {
  const { bytes, isWhole } = await readBytes(c)
  fields.addEncoded(new TextDecoder().decode(bytes), isWhole)
  return isWhole
}

async function readParts<E extends AppEnv>(
  c: Context<E>,
  boundary: string | null,
  fields: TextFields,
): Promise<boolean> {
  const { body } = c.req.raw
  if (!body || !boundary) return body === null
  try {
    return await readMultipart(body, boundary, ({ name, fileName }) => {
      if (fields.isFull) fields.isCut = true
      if (fields.isCut) return null
      return fileName === null ? fields.sink(name) : nowhere
    })
  } catch (error) {
    if (!(error instanceof BodyTooLargeError)) throw error
    fields.close()
    fields.isCut = true
    return false
  }
}

const nowhere: Sink = { write: async () => {}, end: async () => {} }
