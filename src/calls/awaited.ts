import { type Call, isOver } from './call.ts'

/** So many of something, and the instant at which the last of them is too late. */
export type Expected = { count: number; until: Date | null }

/** What the store knows of a call that could still change it. */
export type Outstanding = {
  latePasses: Expected
  lateChanges: Expected
  files: Expected
  checks: Pick<Expected, 'count'>
}

/** What may still come to a call, and the first instant at which it may not. */
export type Awaited =
  | { kind: 'submissions'; until: Date }
  | { kind: 'late-passes' | 'late-changes' | 'files'; count: number; until: Date }
  | { kind: 'checks'; count: number }

/** Everything that may still come, the earliest kind first; empty when a release can be final. */
export function awaitedOf(
  call: Pick<Call, 'closesAt'>,
  { latePasses, lateChanges, files, checks }: Outstanding,
  now: Date,
): Array<Awaited> {
  return [
    ...(isOver(call, now) ? [] : [{ kind: 'submissions' as const, until: call.closesAt }]),
    ...expected('late-passes', latePasses),
    ...expected('late-changes', lateChanges),
    ...expected('files', files),
    ...(checks.count > 0 ? [{ kind: 'checks' as const, count: checks.count }] : []),
  ]
}

function expected(
  kind: 'late-passes' | 'late-changes' | 'files',
  { count, until }: Expected,
): Array<Awaited> {
  return count > 0 && until ? [{ kind, count, until }] : []
}

/** No more than this many of a kind are counted. */
export const mostCounted = 200
