import { waitUntil } from 'cloudflare:workers'

export type Job = { kind: 'check'; workId: string } | { kind: 'mail' }

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
