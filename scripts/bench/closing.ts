import { randomBytes } from 'node:crypto'
import { type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type Committed, type Entry, sha256Of } from '../../demo/client.ts'
import { Operator } from '../../demo/operator.ts'
import { shipped } from '../../demo/shipped.ts'
import { paths } from '../../src/paths.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { percentile, report } from './ratios.ts'

const commitments = 300
const seconds = 10
const uploads = 50
const uploadBytes = 8_000_000
/** Bytes a second on each line: 50 of them are 200 Mbit/s together. */
const lineSpeed = 500_000
const late = 10
/** Milliseconds before the closing at which the last of them is sent. */
const lastBefore = 500

type Answered = {
  sentAt: number
  took: number
  status: number
  body: { key?: string; submission?: { id: string; committedAt: string }; serverTime?: string }
}

/** What the last ten seconds before a deadline are like, while large files are still on their way. */
export async function benchClosing(house: House, token: string): Promise<void> {
  say(
    `\nClosing: ${commitments} commitments in the last ${seconds} s while ${uploads} lines of 4 Mbit/s send 8 MB each`,
  )
  const operator = new Operator(house.url, token)
  const definition = shipped.open(new Date())
  await operator.put(definition)
  const client = new Client(house.url)
  const bytes = new Uint8Array(randomBytes(uploadBytes))
  const sha256 = sha256Of(bytes)
  const entries = Array.from({ length: uploads }, () => entry({ bytes, sha256 }))
  const committed = await Promise.all(entries.map((one) => client.commit(definition.slug, one)))

  const closesAt = new Date(Date.now() + (seconds + 3) * 1000)
  await operator.put({ ...definition, closesAt: closesAt.toISOString() })
  const arrivals: Array<number> = []
  const sending = Promise.all(
    committed.map(async ({ works: [work] }) => {
      await sleep(Math.random() * 5_000)
      await sendSlowly(house.url, work?.upload, bytes)
      arrivals.push(Date.now())
    }),
  )
  const begin = closesAt.getTime() - seconds * 1000
  const inTime = Array.from({ length: commitments }, (_, index) =>
    commitAt(
      house.url,
      definition.slug,
      begin + (index * (seconds * 1000 - lastBefore)) / commitments,
    ),
  )
  const tooLate = Array.from({ length: late }, (_, index) =>
    commitAt(house.url, definition.slug, closesAt.getTime() + 50 + index * 20),
  )
  const answers = await Promise.all(inTime)
  const lateAnswers = await Promise.all(tooLate)
  await sending

  const accepted = answers.filter(({ status }) => status === 201)
  const kept = await Promise.all(accepted.map((answer) => isKept(house.url, answer, closesAt)))
  const states = await Promise.all(committed.map((one) => client.stateOf(one)))
  const arrived = states.filter((state) => state !== 'awaiting-upload').length
  const across = arrivals.filter((instant) => instant > closesAt.getTime()).length
  const took = answers.map((answer) => answer.took)
  report('accepted of those sent in time', `${accepted.length} of ${commitments}`, 'goal: all')
  report('accepted and found again, in time', `${kept.filter(Boolean).length}`, 'goal: all')
  const wrongly = answers.filter(({ status, body }) => {
    const isClosed = status === 409 && new Date(body.serverTime ?? 0) >= closesAt
    return status !== 201 && !isClosed
  })
  report('refused although the house had them in time', `${wrongly.length}`, 'goal: none')
  const refused = lateAnswers.filter(({ status }) => status === 409).length
  report('refused of those sent after closing', `${refused} of ${late}`, 'goal: all')
  report(
    'files arrived whole',
    `${arrived} of ${uploads}`,
    `goal: all; ${across} after the closing`,
  )
  report(
    'a commitment takes, p50 and p99',
    `${percentile(took, 50).toFixed(0)}, ${percentile(took, 99).toFixed(0)} ms`,
  )
}

/** One part, as slowly as a phone sends it, then the completion. */
async function sendSlowly(
  url: string,
  upload: Committed['works'][number]['upload'] | undefined,
  bytes: Uint8Array,
): Promise<void> {
  const [part] = upload?.parts ?? []
  if (!upload || !part) throw new Error('No address was given')
  const etag = await new Promise<string>((resolve, reject) => {
    const sending = request(part.url, { method: 'PUT', headers: { 'Content-Length': part.size } })
    sending.on('error', reject)
    sending.on('response', (answer) => {
      answer.resume()
      if (answer.statusCode === 200) resolve(String(answer.headers.etag))
      else reject(new Error(`A part was answered ${answer.statusCode}`))
    })
    void writeSlowly(sending, bytes)
  })
  const parts = [{ number: part.number, etag }]
  const completed = await fetch(url + paths.api.completion(upload.id), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ parts }),
  })
  if (completed.status !== 202) throw new Error(`Completion was answered ${completed.status}`)
}

async function writeSlowly(sending: ClientRequest, bytes: Uint8Array): Promise<void> {
  const piece = lineSpeed / 10
  for (let start = 0; start < bytes.length; start += piece) {
    sending.write(bytes.subarray(start, start + piece))
    await sleep(100)
  }
  sending.end()
}

async function commitAt(url: string, slug: string, instant: number): Promise<Answered> {
  await sleep(Math.max(0, instant - Date.now()))
  const sentAt = Date.now()
  const answer = await fetch(url + paths.api.submissions(slug), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      language: 'en',
      artist: { name: 'Last minute', email: `${crypto.randomUUID()}@example.org`, country: 'TN' },
      works: [
        {
          title: 'In time',
          file: { name: 'a.jpg', size: 5_000_000, sha256: 'a'.repeat(64), type: 'image/jpeg' },
        },
      ],
      consents: { eligibility: true, rights: true, publication: true },
      answers: {},
    }),
  })
  const body = (await answer.json()) as Answered['body']
  return { sentAt, took: Date.now() - sentAt, status: answer.status, body }
}

/** What was acknowledged is there, with an instant before the closing. */
async function isKept(
  url: string,
  { body }: Pick<Answered, 'body'>,
  closesAt: Date,
): Promise<boolean> {
  if (!body.key || !body.submission) return false
  const answer = await fetch(url + paths.api.submission(body.submission.id), {
    headers: { Authorization: `Bearer ${body.key}` },
  })
  if (answer.status === 429) {
    await sleep(5_000)
    return isKept(url, { body }, closesAt)
  }
  const found = (await answer.json()) as { committedAt?: string }
  return found.committedAt === body.submission.committedAt && new Date(found.committedAt) < closesAt
}

function entry({ bytes, sha256 }: { bytes: Uint8Array<ArrayBuffer>; sha256: string }): Entry {
  return {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Bench', email: `${crypto.randomUUID()}@example.org`, country: 'TN' },
    work: { title: 'On its way', statement: '', altText: '', language: 'en' },
    poster: { bytes, sha256, type: 'image/jpeg', fileName: 'noise.jpg' },
  }
}
