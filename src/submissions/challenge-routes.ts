import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { namedCall } from '../calls/guards.ts'
import type { AppEnv } from '../env.ts'
import { poseSum } from '../platform/proof-of-work.ts'
import { settings } from '../platform/settings.ts'
import { triesAsked } from './proof-of-work/proof-of-work.ts'

export const challenges = new Hono<AppEnv>()

/** A fresh sum of a call that asks for one. Nothing is stored until its solution is handed in. */
challenges.get('/calls/:slug/challenge', namedCall, async (c) => {
  const { call } = c.var
  const tries = triesAsked(call.definition)
  if (tries === null) throw new HTTPException(404)

  const challenge = await poseSum(settings(c.env).SECRET, call.slug, tries, new Date())
  return c.json(challenge, 200, { 'Cache-Control': 'no-store' })
})
