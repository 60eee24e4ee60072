import { app } from './app.tsx'
import { sweep } from './operations/sweep.ts'
import type { Job } from './platform/jobs.ts'
import { work } from './queue.ts'

export default {
  fetch: app.fetch,
  queue: (batch, env) => work(batch, env),
  scheduled: (event, env) => sweep(env, new Date(event.scheduledTime)),
} satisfies ExportedHandler<Env, Job>
