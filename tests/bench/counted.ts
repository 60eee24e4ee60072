import worker from '../../src/index.ts'
import { counted } from '../support/queries.ts'

/** The whole house, whose answers also say what they cost in the database. */
export default {
  ...worker,
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { db, count } = counted(env.DB)
    const answer = await worker.fetch(
      request as Parameters<typeof worker.fetch>[0],
      { ...env, DB: db },
      context,
    )
    const response = new Response(answer.body, answer)
    response.headers.set('X-Cost', JSON.stringify(count))
    return response
  },
}
