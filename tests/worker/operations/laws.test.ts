import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saveRetried } from '../../../src/failures/failures-store.ts'
import { findUpload } from '../../../src/uploads/store.ts'
import { storeCall } from '../../support/database.ts'
import { randomFrom } from '../../support/interleaving.ts'
import { aPng, sha256Of, withChunk } from '../../support/pictures.ts'
import { edges, happen, type Story, story } from '../../support/upload-story.ts'
import { type SentFile, UploadWorld } from '../../support/upload-world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

type Stored = {
  state: string
  received_at: number | null
  object_key: string
  completed_at: number | null
}

async function stored(): Promise<Stored | null> {
  return env.DB.prepare(
    `select works.state, works.received_at, uploads.object_key, uploads.completed_at
       from works join uploads on uploads.work_id = works.id`,
  ).first<Stored>()
}

async function hashAt(key: string): Promise<string | null> {
  const object = await env.ORIGINALS.get(key)
  return object && sha256Of(new Uint8Array(await object.arrayBuffer()))
}

/** The house by itself, with nothing failing any more: what it was told is not forgotten. */
async function houseGoesOn(world: UploadWorld): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const retried = await saveRetried(env.DB, world.call.id, null, new Date(world.now))
    world.queue.push(...retried)
    await world.together([() => world.sweep(null)])
    await world.consumeAll()
    if ((await stored())?.state !== 'checking') return
    world.turnClock(world.now + 12 * minute)
  }
}

const calm = { fault: null, isLost: false }

/** The artist tries again until it is done, as the page does for her. */
async function artistGoesOn(world: UploadWorld): Promise<void> {
  const [device] = world.devices
  if (!device) throw new Error('No device')
  const step = (lane: () => Promise<unknown>) => world.together([lane])
  for (let tries = 0; tries < 3; tries += 1) {
    await step(() => world.commit(calm))
    await step(() => world.ask(device, calm))
    for (const number of world.numbers()) {
      await step(() => world.put(device, number, 'right', calm))
      await step(() => world.remember(device, number, false, calm))
    }
    await step(() => world.complete(device, false, calm))
    await houseGoesOn(world)
    if ((await stored())?.state === 'ready') return
  }
}

/** What was said to be ready is ready, whole, and nothing else than what was committed. */
async function expectNoOtherBytes(world: UploadWorld, wasReady: boolean): Promise<boolean> {
  const work = await stored()
  if (wasReady) expect(work?.state).toBe('ready')
  if (work?.state !== 'ready') return wasReady
  expect(await hashAt(work.object_key)).toBe(world.file.sha256)
  return true
}

/** Bytes may arrive after closing, never after the grace: what was missing then stays missing. */
async function isStillToArrive(): Promise<boolean> {
  const { results } = await env.DB.prepare(
    `select object_key, part_count = 1 and multipart_id is null as is_single,
            part_count > (select count(*) from upload_parts where upload_id = uploads.id) as lacks
       from uploads where completed_at is null`,
  ).all<{ object_key: string; is_single: number; lacks: number }>()
  const missing = await Promise.all(
    results.map(async (row) =>
      row.is_single === 1 ? !(await env.ORIGINALS.head(row.object_key)) : row.lacks === 1,
    ),
  )
  return missing.includes(true)
}

async function live(file: SentFile, { seed, rounds }: Story): Promise<void> {
  await reset()
  await applyD1Migrations(env.DB, env.MIGRATIONS)
  const start = vi.getRealSystemTime()
  vi.setSystemTime(start)
  const closesAt = new Date(start + hour).toISOString()
  const world = new UploadWorld(await storeCall({ closesAt }), file, randomFrom(seed))
  const { call } = world
  let isReady = false
  let wasMissing = false
  for (const { together, clock } of rounds) {
    await world.together(together.map((one) => () => happen(world, one)))
    isReady = await expectNoOtherBytes(world, isReady)
    const edge = clock === null ? undefined : edges[clock]
    if (edge) world.turnClock(edge(world))
    if (world.now >= call.uploadsUntil.getTime()) wasMissing ||= await isStillToArrive()
  }

  await houseGoesOn(world)
  isReady = await expectNoOtherBytes(world, isReady)
  const isArrived = world.answered.some(
    ({ what, answer }) =>
      (what === 'complete' && answer.status === 202) ||
      (what === 'put' && answer.body['state'] !== undefined),
  )
  if (isArrived && !world.wrongBytesSent) expect(isReady).toBe(true)
  if (wasMissing) expect(isReady).toBe(false)

  const isPossible = world.known
    ? world.now < call.uploadsUntil.getTime()
    : world.now < call.closesAt.getTime()
  await artistGoesOn(world)
  isReady = await expectNoOtherBytes(world, isReady)
  if (isPossible) expect(isReady).toBe(true)

  await expectCommitment(world)
  await expectOrder(world)
}

/** One intention makes one submission, in time; every answer named the same one. */
async function expectCommitment({ answered, call }: UploadWorld): Promise<void> {
  const asked = answered.filter(({ what }) => what === 'commit')
  const { results } = await env.DB.prepare('select id, committed_at from submissions').all<{
    id: string
    committed_at: number
  }>()
  const told = asked.flatMap(({ answer: { status, body } }) =>
    status === 201 ? [(body['submission'] as { id: string }).id] : [],
  )
  expect(results.length).toBeLessThanOrEqual(1)
  for (const id of told) expect(id).toBe(results[0]?.id)
  if (asked.every(({ at }) => at >= call.closesAt.getTime())) expect(results).toEqual([])
  for (const row of results) expect(row.committed_at).toBeLessThan(call.closesAt.getTime())
  const faults = answered.filter(({ answer, fault: made }) => answer.status >= 500 && !made)
  expect(faults).toEqual([])
}

/** Long after, the store holds what rows name and nothing else, and nothing waits for repair. */
async function expectOrder(world: UploadWorld): Promise<void> {
  for (const days of [10, 20]) {
    world.turnClock(world.call.uploadsUntil.getTime() + days * day)
    await world.together([() => world.sweep(null)])
    await world.consumeAll()
  }
  const work = await stored()
  const { objects } = await env.ORIGINALS.list()
  expect(objects.map(({ key }) => key)).toEqual(work?.completed_at ? [work.object_key] : [])
  const upload = world.known && (await findUpload(env.DB, world.known.uploadId))
  if (upload && !upload.completedAt) expect(upload.multipartId).toBeNull()
  const open = `select count(*) as open from failures where state <> 'solved'`
  expect(await env.DB.prepare(open).first('open')).toBe(0)
}

async function aFile(bytes: Uint8Array<ArrayBuffer>): Promise<SentFile> {
  return { bytes, sha256: await sha256Of(bytes) }
}

/** Few and quick as a rule; as many as asked for by RUNS. A failure names its seed at once, for SEED. */
const runs = Number(env.RUNS || 40)
/** No story begins later. One that has begun is told to its end: cut off, it would go on in the next test. */
const longest = env.RUNS ? Number.POSITIVE_INFINITY : 15_000

test(
  'whatever goes wrong on the way, what was acknowledged is whole and what came too late is nothing',
  async () => {
    const small = await aFile(await aPng(40, 40))
    const large = await aFile(withChunk(await aPng(40, 40), 'noIs', new Uint8Array(9_000_000)))
    const begun = performance.now()
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        if (performance.now() - begun < longest) await live(told.isLarge ? large : small, told)
      }),
      {
        numRuns: runs,
        endOnFailure: true,
        ...(env.SEED && { seed: Number(env.SEED) }),
      },
    )
  },
  runs * 5000,
)
