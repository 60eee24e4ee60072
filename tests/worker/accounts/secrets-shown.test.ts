import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { mailAttempts } from '../../../src/failures/failure.ts'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { paths } from '../../../src/paths.ts'
import { crawl, everythingIn } from '../../support/crawl.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { type Delivered, deliver, tokensIn } from '../../support/mailbox.ts'
import { testSecrets } from '../../support/secrets.ts'
import type { Visitor } from '../../support/visitor.ts'

afterEach(() => vi.restoreAllMocks())

const noted: Array<string> = []

/** Everything that is written into a log meanwhile. */
function listenToLogs(): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => {
      noted.push(said.map((one) => (one instanceof Error ? one.stack : String(one))).join(' '))
    })
  }
}

/** A post office that refuses and quotes the whole mail in what it says, until each is given up. */
async function refuseMails(): Promise<Array<Delivered>> {
  const refused: Array<Delivered> = []
  const send = async (mail: Delivered) => {
    refused.push(mail)
    throw new Error(`550 refused: ${mail.text}`)
  }
  const closed = { ...env, MAIL: { send } as unknown as Env['MAIL'] }
  for (let tries = 0; tries < mailAttempts; tries += 1) {
    await env.DB.prepare('update outbox set due_at = 0').run()
    await emptyOutbox(closed, new Date())
  }
  return refused
}

/** Every text in every table. */
async function everythingStored(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
        and name not like '_cf_%'`,
  ).all<{ name: string }>()
  const rows = await env.DB.batch(
    tables.map(({ name }) => env.DB.prepare(`select * from "${name}"`)),
  )
  expect(tables.length).toBeGreaterThan(15)
  return JSON.stringify(rows.map(({ results }) => results))
}

/** Invites, invites again, asks for links: whatever makes a secret for somebody else. */
async function makeSecrets(organiser: Visitor, call: Call): Promise<Array<string>> {
  const answers: Array<string> = []
  const press = async (path: string, fields: Record<string, string> = {}) => {
    answers.push(await everythingIn(await organiser.post(path, fields)))
  }
  for (const email of ['olga@example.org', 'amira@example.org', 'amira@example.org']) {
    await press(paths.deskInvitations(call.slug), { email, role: 'organiser' })
  }
  await press(paths.signIn(), { email: 'olga@example.org' })
  await press(paths.lostLink('en'), { email: 'amal@example.org' })
  await env.DB.prepare('update invitations set mailed_at = mailed_at - 3600000').run()
  const { results } = await env.DB.prepare('select id from invitations where signs_in = 0').all<{
    id: string
  }>()
  for (const { id } of results) await press(paths.deskLetter(call.slug, id))
  await vi.waitFor(async () => {
    const mails = await env.DB.prepare('select kind from outbox').all<{ kind: string }>()
    expect(new Set(mails.results.map((row) => row.kind))).toContain('sign-in')
  }, 5_000)
  return answers
}

test('no organiser, on no page and in no answer, meets a secret that is for somebody else', async () => {
  listenToLogs()
  const call = await storeCall({ slug: 'hers' })
  const other = await storeCall({ slug: 'other' })
  const olga = await signedIn(other, 'organiser', 'olga@example.org')
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const entered = await storeSubmission(call)
  await storeReady(entered)
  const mallory = await signedIn(call, 'organiser', 'mallory@example.org')
  const answers = await makeSecrets(mallory, call)

  const mails = await refuseMails()
  const tokens = tokensIn(mails)
  expect(new Set(mails.map((mail) => mail.to))).toEqual(
    new Set(['olga@example.org', 'amira@example.org', 'amal@example.org']),
  )
  expect(new Set(tokens).size).toBe(3)
  const secrets = [
    ...tokens,
    entered.key,
    ...entered.works.map((work) => work.upload.id),
    ...[olga, rosa].map((visitor) => visitor.cookie().split('=')[1] ?? ''),
    testSecrets.OPERATOR_TOKEN,
    testSecrets.SECRET,
  ]

  const starts = ['/', paths.desk(), paths.review(), paths.account(), paths.api.openapi()]
  const seen = await crawl(mallory, starts, (path) => !path.startsWith(paths.signOut()))
  for (const { path, method } of await described(mallory, call, entered.submission.id)) {
    const answer = await mallory.json(method, path, method === 'GET' ? undefined : {})
    seen.set(`${method} ${path}`, await everythingIn(answer))
  }
  for (const [index, answer] of answers.entries()) seen.set(`pressed ${index}`, answer)

  const telling = [...seen].filter(([, answer]) => secrets.some((one) => answer.includes(one)))
  expect(telling.map(([path]) => path)).toEqual([])
  const visited = [...seen.keys()]
  for (const path of [
    paths.deskInvitations(call.slug),
    paths.deskFailures(call.slug),
    paths.deskRelease(call.slug),
    paths.deskPasses(call.slug),
    paths.deskWork(call.slug, entered.works[0]?.id ?? ''),
    paths.account(),
  ]) {
    expect(visited.some((one) => one.startsWith(path))).toBe(true)
  }
  expect(seen.get(paths.deskInvitations(call.slug))).toContain('amira@example.org')
  expect(seen.get(paths.deskFailures(call.slug))).toContain('550 refused')

  const logs = noted.join('\n')
  const stored = await everythingStored()
  const lasting = secrets.filter((one) => !entered.works.some(({ upload }) => upload.id === one))
  expect(lasting.filter((one) => logs.includes(one))).toEqual([])
  expect(lasting.filter((one) => stored.includes(one))).toEqual([])
})

test('what was mailed leaves no secret behind either', async () => {
  const call = await storeCall()
  const mallory = await signedIn(call, 'organiser', 'mallory@example.org')
  await signedIn(call, 'reviewer', 'olga@example.org')
  await makeSecrets(mallory, call)

  const tokens = tokensIn(await deliver())

  expect(tokens.length).toBeGreaterThan(2)
  const stored = await everythingStored()
  expect(tokens.filter((token) => stored.includes(token))).toEqual([])
})

type Document = { paths: Record<string, Record<string, unknown>> }

/** Every address of the API, with the ids that an organiser knows put in. */
async function described(
  visitor: Visitor,
  call: Call,
  submissionId: string,
): Promise<Array<{ path: string; method: string }>> {
  const document = (await (await visitor.get(paths.api.openapi())).json()) as Document
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map((method) => ({
        method: method.toUpperCase(),
        path: path
          .replace('{slug}', call.slug)
          .replace('{id}', submissionId)
          .replace(/\{\w+\}/g, '1'),
      })),
  )
}
