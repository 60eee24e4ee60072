import { accept, type Result, refuse } from '../shared/result.ts'

export const answers = ['no', 'maybe', 'yes'] as const
export type Answer = (typeof answers)[number]

export type Round = { id: string; kind: 'screen' | 'score' | 'rank' }

/** One reviewer's answer on one work in one round. */
export type Review = { answer: Answer | null; comment: string; version: number }

/** What a reviewer sends: an answer, a comment, or both. What is left out stays as it was. */
export type ReviewDraft = { answer?: Answer | undefined; comment?: string | undefined }

export type Progress = { assigned: number; yes: number; maybe: number; no: number }

export type ReviewRefusal = { kind: 'not-shown' } | { kind: 'nothing-to-take-back' }

export const noProgress: Progress = { assigned: 0, yes: 0, maybe: 0, no: 0 }

export function answered({ yes, maybe, no }: Progress): number {
  return yes + maybe + no
}

export function isDone(progress: Progress): boolean {
  return answered(progress) >= progress.assigned
}

/** What the grid may show: everything, what still waits, or one answer. */
export const filters = ['all', 'open', ...answers] as const
export type Filter = (typeof filters)[number]

export function countOf(filter: Filter, progress: Progress): number {
  if (filter === 'all') return progress.assigned
  if (filter === 'open') return progress.assigned - answered(progress)
  return progress[filter]
}

/** A page starts after a place in the reviewer's own order. */
export type Place = { place: number; workId: string }

export function readPlace(text: string | undefined): Place | null {
  const match = /^(\d{1,10})\.([\w-]{1,64})$/.exec(text ?? '')
  return match?.[1] && match[2] ? { place: Number(match[1]), workId: match[2] } : null
}

export function writePlace({ place, workId }: Place): string {
  return `${place}.${workId}`
}

/** The vote that the page offered to take back is the last one, or nothing happens. */
export function takeBack(last: number | null, offered: number): Result<number, ReviewRefusal> {
  return last === offered ? accept(offered) : refuse({ kind: 'nothing-to-take-back' })
}
