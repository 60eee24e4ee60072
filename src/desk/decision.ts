import type { Awaited } from '../calls/awaited.ts'
import { accept, type Result, refuse } from '../shared/result.ts'
import { decisions } from '../works/status.ts'
import type { Decision, Work } from '../works/work.ts'

export type StageRefusal = { kind: 'not-ready' }

/** What a decision leaves staged: nothing, when it says again what was released. */
export function stage(
  work: Pick<Work, 'state' | 'decision'>,
  decision: Decision | null,
): Result<Decision | null, StageRefusal> {
  if (work.state !== 'ready') return refuse({ kind: 'not-ready' })
  return accept(decision === work.decision ? null : decision)
}

/**
 * How many works wait for their release under each decision, and how many have none. `change` names
 * the last decision staged or taken back: equal numbers may be of other works.
 */
export type Staged = Record<Decision, number> & { undecided: number; change: number }

export type ReleaseRefusal =
  | { kind: 'still-awaited' }
  | { kind: 'nothing-staged' }
  | { kind: 'changed-meanwhile' }

/** What was on the page must be what is released, and nothing may come any more. */
export function release(
  staged: Staged,
  seen: Staged | null,
  awaited: Array<Awaited>,
): Result<Staged, ReleaseRefusal> {
  if (awaited.length > 0) return refuse({ kind: 'still-awaited' })
  if (decisions.every((decision) => staged[decision] === 0))
    return refuse({ kind: 'nothing-staged' })
  const compared = [...decisions, 'change'] as const
  if (seen && compared.some((name) => staged[name] !== seen[name])) {
    return refuse({ kind: 'changed-meanwhile' })
  }
  return accept(staged)
}

export type Standing = { yes: number; maybe: number; no: number; score: number }

/** A page of the desk starts after a score and a work. */
export type Rank = { score: number; workId: string }

export function readRank(text: string | undefined): Rank | null {
  const match = /^(\d{1,4})\.([\w-]{1,64})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { score: Number(match[1]), workId: match[2] } : null
}

export function writeRank({ score, workId }: Rank): string {
  return `${score}.${workId}`
}
