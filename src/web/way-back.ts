import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'

/** An address with line ends or NUL in it, however they are written, is none of ours. */
export const soundAddress = createMiddleware<AppEnv>(async (c, next) => {
  if (/%0[0ad]/i.test(c.req.url)) throw new HTTPException(400)
  await next()
})

/**
 * The page that a form says it came from, when it is the one at `home` or below it, and nowhere else:
 * no other host and nothing that a browser would read as one.
 */
export function wayBack(back: string, home: string): string | null {
  if (/[\0\r\n]/.test(back)) throw new HTTPException(400)
  const rest = back.slice(home.length)
  if (!back.startsWith(home) || !/^(?:[/?][\w\-.~/?&=%+]*)?$/.test(rest)) return null
  return rest.includes('//') ? null : back
}
