import { env } from 'cloudflare:workers'
import type { Job } from '../../src/platform/jobs.ts'
import { deadLetters, work } from '../../src/queue.ts'

export type Delivered = { acknowledged: Array<Job>; retried: Array<Job>; delays: Array<number> }

/** Hands jobs to the consumer as the queue does, and notes what it did with each. */
export async function deliver(
  jobs: Array<Job>,
  { attempts = 1, queue = 'cartelera-jobs', env: given = env as Env } = {},
): Promise<Delivered> {
  const delivered: Delivered = { acknowledged: [], retried: [], delays: [] }
  const messages = jobs.map((body) => ({
    id: crypto.randomUUID(),
    timestamp: new Date(),
    body,
    attempts,
    ack: () => delivered.acknowledged.push(body),
    retry: ({ delaySeconds = 0 }: QueueRetryOptions = {}) => {
      delivered.retried.push(body)
      delivered.delays.push(delaySeconds)
    },
  }))
  await work({ queue, messages } as unknown as MessageBatch<Job>, given)
  return delivered
}

/** The queue has tried often enough. */
export const giveUp = (job: Job): Promise<Delivered> => deliver([job], { queue: deadLetters })
