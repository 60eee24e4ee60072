import { MissingFileError, messageOf, reasonOf } from './failures/failure.ts'
import { noteTrouble, openFailure, saveSolved } from './failures/failures-store.ts'
import { wakeOutbox } from './mail/wake.ts'
import { emptyOutbox } from './mail-delivery/deliver.ts'
import { type Job, retryDelay } from './platform/jobs.ts'
import { findObjectKey } from './uploads/store.ts'
import { makeDownload } from './works/make-download.ts'
import { processFile } from './works/process.ts'

export const deadLetters = 'cartelera-jobs-dead'

/** Does each job by itself, so that one that fails does not take the others with it. */
export async function work(batch: MessageBatch<Job>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      if (batch.queue === deadLetters) await openFailure(env.DB, message.body, new Date())
      else await perform(env, message)
      message.ack()
    } catch (error) {
      console.error('A job failed and will be tried again', message.body, error)
      if (batch.queue !== deadLetters) await note(env, message, error)
      message.retry({ delaySeconds: retryDelay(message.attempts, Math.random()) })
    }
  }
}

async function perform(env: Env, { body: job, attempts }: Message<Job>): Promise<void> {
  switch (job.kind) {
    case 'check':
      await processFile(env, job.workId, new Date())
      // Else it is solved by what becomes of the work.
      if (attempts > 1) await saveSolved(env.DB, job)
      // With the last file of a submission comes a receipt to be mailed.
      return wakeOutbox(env, new Date())
    case 'look':
      await look(env, job.workId)
      return saveSolved(env.DB, job)
    case 'copy':
      await makeDownload(env, job.workId, new Date())
      return saveSolved(env.DB, job)
    case 'mail':
      return emptyOutbox(env, new Date())
  }
}

/** Said for the desk, should it come to that. The retry matters more than the note. */
async function note(env: Env, message: Message<Job>, error: unknown): Promise<void> {
  const told = { reason: reasonOf(error), message: messageOf(error), attempts: message.attempts }
  try {
    await noteTrouble(env.DB, message.body, told, new Date())
  } catch (cause) {
    console.error('A failed job could not be noted', message.body, cause)
  }
}

async function look(env: Env, workId: string): Promise<void> {
  const objectKey = await findObjectKey(env.DB, workId)
  if (objectKey === null || (await env.ORIGINALS.head(objectKey))) return
  throw new MissingFileError(`The original of work ${workId} is not in the store`)
}
