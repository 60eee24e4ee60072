import { waitUntil } from 'cloudflare:workers'

export type Job =
  | { kind: 'check'; workId: string }
  /** Whether the original of a work still lies where its row says. */
  | { kind: 'look'; workId: string }
  /** The cleaned original of a hung work. */
  | { kind: 'copy'; workId: string }
  | { kind: 'mail' }

/** Bytes that are still on their way come first: all else waits a moment for the processor. */
const delaySeconds = 3

/**
 * Puts a job on the queue without keeping anybody waiting. A refused message loses nothing: the row
 * it is about still says what is to be done, and the sweep sends the job again.
 */
export function send(env: Env, job: Job): void {
  waitUntil(
    env.JOBS.send(job, { delaySeconds }).catch((error: unknown) => {
      console.warn('A job was not queued; the sweep will send it again', job.kind, error)
    }),
  )
}

const longest = 300

/**
 * Seconds until the next try after `attempts` that failed: twice as long each time, five minutes at
 * most, and spread by `chance` (0 to 1) over the second half, so that what failed together does not
 * come back together.
 */
export function retryDelay(attempts: number, chance: number): number {
  const whole = Math.min(5 * 2 ** attempts, longest)
  return Math.ceil(whole / 2 + (whole / 2) * chance)
}
