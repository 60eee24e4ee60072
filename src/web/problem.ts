import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export type Problem = { kind: string; title: string } & Record<string, unknown>

/** Whether the answer is read by a program, not by a person. */
export function isForProgram(c: Context): boolean {
  return (
    /^\/(api|renditions|\.well-known)\//.test(c.req.path) ||
    (c.req.header('Accept') ?? '').includes('application/json')
  )
}

/** RFC 9457: `kind` is stable, `title` is for people, the rest are the facts of the refusal. */
export function problem(c: Context, status: ContentfulStatusCode, facts: Problem): Response {
  return c.body(JSON.stringify({ type: `/problems/${facts.kind}`, status, ...facts }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}
