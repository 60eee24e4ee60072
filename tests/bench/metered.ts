import worker from '../../src/index.ts'
import { counted } from '../support/queries.ts'

/** What the house has used since it started, in the units that are billed. */
const used = {
  requests: 0,
  consumerRuns: 0,
  messages: 0,
  rowsRead: 0,
  rowsWritten: 0,
  storeWrites: 0,
  storeReads: 0,
  pictures: 0,
  bytesKept: 0,
}

/** The whole house, counting; `GET /used` tells. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    if (new URL(request.url).pathname === '/used') return Response.json(used)
    used.requests += 1
    return metered(env, (house) =>
      worker.fetch(request as Parameters<typeof worker.fetch>[0], house, context),
    )
  },

  async queue(batch: Parameters<typeof worker.queue>[0], env: Env): Promise<void> {
    used.consumerRuns += 1
    await metered(env, (house) => worker.queue(batch, house))
  },
}

async function metered<Answer>(env: Env, act: (env: Env) => Promise<Answer> | Answer) {
  const { db, count } = counted(env.DB)
  const house = {
    ...env,
    DB: db,
    ORIGINALS: meteredBucket(env.ORIGINALS),
    RENDITIONS: meteredBucket(env.RENDITIONS),
    IMAGES: meteredImages(env.IMAGES),
    JOBS: meteredQueue(env.JOBS),
  }
  try {
    return await act(house)
  } finally {
    used.rowsRead += count.rowsRead
    used.rowsWritten += count.rowsWritten
  }
}

function meteredBucket(bucket: R2Bucket): R2Bucket {
  return watching(bucket, (name, given) => {
    if (['put', 'createMultipartUpload', 'list'].includes(name)) used.storeWrites += 1
    // Its parts and its completion are billed as writes too; parts that go to R2 itself as well.
    if (name === 'resumeMultipartUpload') used.storeWrites += 1
    if (['get', 'head'].includes(name)) used.storeReads += 1
    if (name === 'put') used.bytesKept += (given[1] as { byteLength?: number })?.byteLength ?? 0
  })
}

function meteredImages(images: ImagesBinding): ImagesBinding {
  return watching(images, (name) => {
    if (name === 'input') used.pictures += 1
  })
}

function meteredQueue(queue: Env['JOBS']): Env['JOBS'] {
  return watching(queue, (name, given) => {
    if (name === 'send') used.messages += 1
    if (name === 'sendBatch') used.messages += (given[0] as Array<unknown>).length
  })
}

/** The same object, which tells of every method that is called. */
function watching<Thing extends object>(
  thing: Thing,
  tell: (name: string, given: Array<unknown>) => void,
): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: Array<unknown>) => {
        tell(String(name), given)
        return Reflect.apply(value, target, given) as unknown
      }
    },
  })
}
