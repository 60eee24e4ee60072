import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { accentAsCss } from './accents.ts'

export const house = new Hono<AppEnv>()

/** A call's colour as a style sheet: the policy allows no inline style. */
house.get('/accents/:file', (c) => {
  const colour = /^([0-9a-f]{6})\.css$/.exec(c.req.param('file'))?.[1]
  if (!colour) throw new HTTPException(404)

  return c.body(accentAsCss(`#${colour}`), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
})
