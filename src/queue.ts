import { emptyOutbox } from './mail/outbox.ts'
import type { Job } from './platform/jobs.ts'
import { check } from './works/checking.ts'
import { saveRefusal } from './works/checking-store.ts'

export const deadLetters = 'cartelera-jobs-dead'

/** Does each job by itself, so that one that fails does not take the others with it. */
export async function work(batch: MessageBatch<Job>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      if (batch.queue === deadLetters) await giveUp(env, message.body)
      else await perform(env, message.body)
      message.ack()
    } catch (error) {
      console.error('A job failed and will be tried again', message.body, error)
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, 300) })
    }
  }
}

async function perform(env: Env, job: Job): Promise<void> {
  switch (job.kind) {
    case 'check':
      return check(env, job.workId)
    case 'mail':
      return emptyOutbox(env, new Date())
  }
}

/** Tried often enough: the artist is told while she can still act. Mails wait for the sweep. */
async function giveUp(env: Env, job: Job): Promise<void> {
  if (job.kind === 'check') await saveRefusal(env.DB, job.workId, 'cannot-be-decoded')
}
