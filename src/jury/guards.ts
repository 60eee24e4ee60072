import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { mayOrganise, mayReview } from '../accounts/account.ts'
import type { ViewerEnv } from '../accounts/guards.ts'
import type { CallEnv } from '../calls/guards.ts'
import { findSeat, type Seat } from './seat-store.ts'

export type RoomEnv = ViewerEnv & CallEnv & { Variables: { seat: Seat } }
export type DeskEnv = ViewerEnv & CallEnv

/** For the reviewers of the named call; to everybody else it is as absent as one that never was. */
export const takeSeat = createMiddleware<RoomEnv>(async (c, next) => {
  const { viewer, call } = c.var
  if (!mayReview(viewer, call.id)) throw new HTTPException(404)

  const seat = await findSeat(c.env.DB, call.id, viewer.id)
  if (!seat) throw new Error(`Call ${call.slug} has no round`)

  c.set('seat', seat)
  await next()
})

export const sitAtDesk = createMiddleware<DeskEnv>(async (c, next) => {
  if (!mayOrganise(c.var.viewer, c.var.call.id)) throw new HTTPException(404)
  await next()
})
