import { decisions } from '../../works/status.ts'
import type { Counts } from '../store.ts'

/** How many decisions wait for their release. */
export function stagedIn(counts: Counts): number {
  return decisions.reduce((sum, decision) => sum + (counts[`staged:${decision}`] ?? 0), 0)
}
