import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../../env.ts'
import { faults } from '../error-responses.tsx'
import { isForProgram } from '../problem.ts'
import { anyBody, type BodyLimit, bodyLimits } from './body-limits.ts'
import { BodyTooLargeError } from './body-too-large.ts'

/**
 * A limit before every route, with or without an announced length. Nothing is read here: a route
 * looks up who asks first, and what it reads then ends at the limit.
 */
export const bodyLimit = createMiddleware<AppEnv>(async (c, next) => {
  const { most, as } = limitOf(c)
  c.set('bodyLimit', most)
  const length = announcedLength(c)
  // A page shows again what was typed, so a form is read up to its limit even then.
  if (length !== null && length > most && as !== 'form' && isForProgram(c)) {
    return faults.tooLarge(c, new BodyTooLargeError(most))
  }
  const { body } = c.req.raw
  const isBounded = as === 'form' || (as === 'announced' && length !== null)
  if (body && !isBounded) c.req.raw = new Request(c.req.raw, { body: upTo(body, most) })
  await next()
})

function limitOf(c: Context): BodyLimit {
  for (const { method, path } of matchedRoutes(c)) {
    const named = bodyLimits[`${method} ${path}`]
    if (named) return named
  }
  return anyBody
}

/** The length the client announced; null where it sends what comes. */
function announcedLength(c: Context): number | null {
  const text = c.req.header('Content-Length')
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** A body that goes on to the store as it comes; none where its length was not announced. */
export function announcedBody(c: Context): ReadableStream<Uint8Array> | null {
  return announcedLength(c) === null ? null : c.req.raw.body
}

/** The same bytes, asked for only when they are wanted; an error as soon as they are too many. */
function upTo(body: ReadableStream<Uint8Array>, most: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let size = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        const room = most - size
        size += value.byteLength
        if (room > 0) controller.enqueue(value.subarray(0, room))
        if (size <= most) return
        controller.error(new BodyTooLargeError(most))
        await reader.cancel()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
