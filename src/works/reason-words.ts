import type { Explanation } from '../web/explanation.ts'
import type { RefusalReason } from './work.ts'

/** Why a file cannot be shown, and what its artist can do. `{formats}` are those the call takes. */
export type ReasonWords = Record<RefusalReason, Explanation>
