export type Job = { kind: 'check'; workId: string } | { kind: 'mail' }

/**
 * Puts a job on the queue. A refused message loses nothing: the row it is about still says what is
 * to be done, and the sweep sends the job again.
 */
export async function send(env: Env, job: Job): Promise<void> {
  try {
    await env.JOBS.send(job)
  } catch (error) {
    console.warn('A job was not queued; the sweep will send it again', job.kind, error)
  }
}
