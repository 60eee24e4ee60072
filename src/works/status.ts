import type { Decision } from './work.ts'

export const decisions = ['selected', 'reserve', 'declined'] as const satisfies Array<Decision>

/** Where a work stands on the desk: what it waits for, or what was decided about it. */
export const deskStatuses = [
  'undecided',
  ...decisions,
  'awaiting-upload',
  'checking',
  'refused',
  'withdrawn',
] as const
export type DeskStatus = (typeof deskStatuses)[number]
