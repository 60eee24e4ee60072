import type { Job } from '../../src/platform/jobs.ts'

/**
 * What goes wrong in one request, at which of its touches of a binding: it is refused, it is done but
 * the answer is lost, or the Worker is killed there, before or after.
 */
export type Fault = { at: number; kind: 'refused' | 'lost' | 'killed-before' | 'killed-after' }

type Turn = <Value>(touch: () => Promise<Value>) => Promise<Value>

/** The real bindings, touched one at a time and failing where it was said. */
export function faulty(env: Env, turn: Turn, fault: Fault | null, queue: Array<Job>): Env {
  let touches = 0
  let isDead = false

  const touch = <Value>(what: string, work: () => Promise<Value>): Promise<Value> =>
    turn(async () => {
      if (isDead) throw new Error('The Worker was killed')
      touches += 1
      const fails = fault?.at === touches ? fault.kind : null
      if (fails === 'killed-before' || fails === 'killed-after') isDead = true
      if (fails === 'refused' || fails === 'killed-before') throw new Error(refusalOf(what))
      const value = await work()
      if (fails !== null) throw new Error(refusalOf(what))
      return value
    })

  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: Array<unknown>) => wrap(statement.bind(...values)),
      all: () => touch('D1', () => statement.all()),
      run: () => touch('D1', () => statement.run()),
      first: (column?: string) =>
        touch('D1', () =>
          column === undefined ? statement.first() : statement.first<unknown>(column),
        ),
    } as D1PreparedStatement
    originals.set(wrapped, statement)
    return wrapped
  }
  const db = {
    prepare: (sql: string) => wrap(env.DB.prepare(sql)),
    batch: (statements: Array<D1PreparedStatement>) =>
      touch('D1', () => env.DB.batch(statements.map((one) => originals.get(one) ?? one))),
  } as D1Database

  const multipart = (upload: R2MultipartUpload) =>
    ({
      key: upload.key,
      uploadId: upload.uploadId,
      uploadPart: (number, bytes) => touch('R2', () => upload.uploadPart(number, bytes)),
      complete: (parts) => touch('R2', () => upload.complete(parts)),
      abort: () => touch('R2', () => upload.abort()),
    }) as R2MultipartUpload
  const bucket = (real: R2Bucket) =>
    ({
      head: (key: string) => touch('R2', () => real.head(key)),
      get: (key: string, options?: R2GetOptions) => touch('R2', () => real.get(key, options)),
      put: (key: string, bytes: never, options?: R2PutOptions) =>
        touch('R2', () => real.put(key, bytes, options)),
      delete: (keys: string | Array<string>) => touch('R2', () => real.delete(keys)),
      list: (options?: R2ListOptions) => touch('R2', () => real.list(options)),
      createMultipartUpload: async (key: string) =>
        multipart(await touch('R2', () => real.createMultipartUpload(key))),
      resumeMultipartUpload: (key: string, id: string) =>
        multipart(real.resumeMultipartUpload(key, id)),
    }) as unknown as R2Bucket

  return {
    ...env,
    DB: db,
    ORIGINALS: bucket(env.ORIGINALS),
    RENDITIONS: bucket(env.RENDITIONS),
    LIMIT: { limit: async () => ({ success: true }) },
    MAIL: { send: async () => ({ messageId: 'sent' }) },
    JOBS: {
      send: async (job: Job) => {
        if (isDead) throw new Error('The Worker was killed')
        queue.push(job)
      },
    } as unknown as Queue<Job>,
  }
}

function refusalOf(what: string): string {
  return what === 'D1' ? 'D1_ERROR: Network connection lost.' : 'We had an internal error. (10001)'
}
