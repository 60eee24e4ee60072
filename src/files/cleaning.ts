import type { Plan } from './plan.ts'

/** What was taken out of a file, in the words the artist is told. */
export type Removed =
  | 'place'
  | 'camera'
  | 'names'
  | 'dates'
  | 'software'
  | 'description'
  | 'thumbnail'
  | 'provenance'
  | 'history'
  | 'attachments'
  | 'trailing-data'
  | 'other'

export type Cleaned = {
  /** The file without metadata, byte for byte the same picture. The same input makes the same plan. */
  plan: Plan
  /** Bytes of the clean file. */
  size: number
  /** Empty when there was nothing to remove: the plan is then the whole file as it is. */
  removed: Array<Removed>
}
