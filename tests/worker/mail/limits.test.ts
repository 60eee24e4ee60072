import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import type { MailFacts } from '../../../src/mail/mail.ts'
import { endStaleMails, insertMail } from '../../../src/mail/store.ts'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { sweep } from '../../../src/operations/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { mailboxOf } from '../../../src/platform/mailbox-sql.ts'
import { newId } from '../../../src/shared/ids.ts'
import { mailboxIn } from '../../../src/shared/mail-address.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { counted } from '../../support/queries.ts'
import { Visitor } from '../../support/visitor.ts'

const hour = 3_600_000
const day = 24 * hour
const now = new Date()
const at = now.getTime()

const facts = (kind: string, submissionId = newId()) =>
  ({ kind, submissionId, link: 'https://secret' }) as unknown as MailFacts

async function write(kind: string, recipient: string, subject?: string, sender = 'net') {
  const addressee = { recipient, language: 'en', sender } as const
  await insertMail(env.DB, newId(), addressee, facts(kind, subject), now).run()
}

async function rows(kind: string) {
  const { results } = await env.DB.prepare(
    `select withheld, attempts, due_at - created_at as waits from outbox where kind = ?1
      order by due_at, id`,
  )
    .bind(kind)
    .all<{ withheld: string | null; attempts: number; waits: number }>()
  return results
}

const tagged = (n: number) => `Amal+${n}@Example.org`
/** Dots wherever the bits of a number say so. */
const dotted = (n: number) =>
  `${[...'AmalKhoury'].map((letter, at) => ((n >> at) & 1 ? `${letter}.` : letter)).join('')}@Gmail.com`

test('what the outbox and statements take for one mailbox is what decisions take for one', async () => {
  const addresses = [
    ...[dotted(0), dotted(5), 'a.m+tag.x@googlemail.com', 'amalkhoury@GOOGLEMAIL.com'],
    ...[tagged(1), 'a.b@example.org', 'A.B+c+d@Example.org', 'a.b@mygmail.com', 'a@b.gmail.com'],
  ]
  for (const address of addresses) await write('nobody-thought-of', address)

  const { results } = await env.DB.prepare(
    `select recipient, mailbox, ${mailboxOf('recipient')} as said from outbox`,
  ).all<{ recipient: string; mailbox: string; said: string }>()
  expect(results).toHaveLength(addresses.length)
  for (const { recipient, mailbox, said } of results) {
    expect([recipient, mailbox, said]).toEqual([
      recipient,
      mailboxIn(recipient),
      mailboxIn(recipient),
    ])
  }
})

test('letters to one mailbox of Google are few, wherever its dots are', async () => {
  for (let n = 0; n < 80; n += 1) await write('invitation', dotted(n), `call ${n}`)

  expect((await rows('invitation')).filter((row) => row.withheld === null)).toHaveLength(10)
})

test.each(['private-link', 'address-confirm', 'sign-in', 'invitation', 'nobody-thought-of'])(
  'of 80 mails of the kind %s to one mailbox few leave, and one row says how many did not',
  async (kind) => {
    for (let n = 0; n < 80; n += 1) await write(kind, tagged(n))

    const written = await rows(kind)
    const leaving = written.filter((row) => row.withheld === null)
    const withheld = written.filter((row) => row.withheld !== null)
    expect(leaving.length).toBeLessThanOrEqual(20)
    expect(withheld).toEqual([{ withheld: 'mailbox', attempts: 79 - leaving.length, waits: 0 }])
  },
)

test('one submission writes to strangers three times an hour, and one network 20 times a day', async () => {
  for (let n = 0; n < 80; n += 1) await write('address-confirm', `to${n}@example.org`, 'one')
  expect((await rows('address-confirm')).filter((row) => !row.withheld)).toHaveLength(3)

  for (let n = 0; n < 80; n += 1) await write('address-confirm', `too${n}@example.org`, `s${n}`)
  expect((await rows('address-confirm')).filter((row) => !row.withheld)).toHaveLength(20)
})

test('receipts are never lost: those over the limit of a day leave the days after', async () => {
  for (let n = 0; n < 80; n += 1) await write('private-link', tagged(n))
  for (let n = 0; n < 130; n += 1) await write('received', tagged(n))

  const written = await rows('received')
  const waits = Map.groupBy(written, (row) => row.waits / day)
  expect([...waits].map(([days, some]) => [days, some.length])).toEqual([
    [0, 60],
    [1, 60],
    [2, 10],
  ])
  expect(written.every((row) => row.withheld === null)).toBe(true)
})

test('of the receipts for files sent again and again the newest waits for the others', async () => {
  for (let n = 0; n < 9; n += 1) await write('whole', 'amal@example.org', 'one')

  expect((await rows('whole')).map((row) => row.waits)).toEqual([0, 0, 0, hour])
})

test('what somebody asks for in the name of another takes nothing from her receipts', async () => {
  const call = await storeCall()
  const visitor = new Visitor()
  for (let n = 0; n < 40; n += 1) {
    await visitor.post(paths.lostLink('en'), { email: `amal+${n}@example.org` })
  }
  await storeSubmission(call)

  expect((await rows('private-links')).filter((row) => !row.withheld)).toHaveLength(2)
  expect(await rows('received')).toEqual([{ withheld: null, attempts: 0, waits: 0 }])
})

test('a lost link is asked for with the same statements whether the address is known or not', async () => {
  const draft = aDraft()
  await storeSubmission(await storeCall(), draft)
  const ask = async (email: string) => {
    const { db, count } = counted(env.DB)
    const body = new URLSearchParams({ email })
    const headers = { Origin: 'https://cartelera.test', 'CF-Connecting-IP': email }
    const request = new Request(`https://cartelera.test${paths.lostLink('en')}`, {
      method: 'POST',
      body,
      headers,
    })
    const answer = await app.fetch(request, { ...env, DB: db })
    return { page: await answer.text(), status: answer.status, count }
  }

  await ask('first@example.org')
  const known = await ask(draft.artist.email)
  const unknown = await ask('nobody@example.org')

  const seen = ({ page, status, count }: typeof known) => ({ page, status, queries: count.queries })
  expect(seen(unknown)).toEqual(seen(known))
  expect(known.count.queries).toBe(1)
  // An address that comes last in an index costs a row less, whoever's it is.
  expect(Math.abs(unknown.count.rowsRead - known.count.rowsRead)).toBeLessThan(2)
})

test('a mail whose link has ended is not sent and says nothing any more', async () => {
  await write('sign-in', 'amal@example.org')
  const later = new Date(at + 11 * 60_000)
  await emptyOutbox({ ...env, MAIL: nobody }, later)
  await endStaleMails(env.DB, later)

  const kept = await env.DB.prepare('select withheld, sent_at, facts from outbox').all()
  expect(kept.results).toEqual([
    { withheld: 'expired', sent_at: null, facts: expect.not.stringContaining('secret') },
  ])
  await endStaleMails(env.DB, new Date(at + 3 * day))
  expect(await rows('sign-in')).toEqual([])
})

test('once a mail has left no link is in its row', async () => {
  const call = await storeCall()
  await storeSubmission(call)
  const operator = new Visitor()
  const guest = { role: 'organiser', email: 'bea@example.org' }
  const invited = await operator.asOperator('POST', `/api/calls/${call.slug}/invitations`, guest)
  const { link } = await invited.json<{ link: string }>()
  const bea = new Visitor()
  await bea.post(new URL(link).pathname, {})
  await bea.post(paths.deskInvitations(call.slug), { role: 'reviewer', email: 'rim@example.org' })
  await new Visitor().post(paths.signIn(), { email: 'bea@example.org' })
  await new Visitor().post(paths.lostLink('en'), { email: 'amal@example.org' })

  const sent: Array<string> = []
  const send = async (mail: { text: string }) => {
    sent.push(mail.text)
    return { messageId: 'x' }
  }
  await sweep({ ...env, MAIL: { send } as unknown as SendEmail }, new Date(Date.now() + 5000))

  expect(sent.join().match(/https:\S+(open|invitations)\S+/g)?.length).toBeGreaterThanOrEqual(4)
  const { results } = await env.DB.prepare('select kind, facts, sent_at from outbox').all<{
    kind: string
    facts: string
    sent_at: number | null
  }>()
  expect(new Set(results.map((row) => row.kind))).toEqual(
    new Set(['received', 'invitation', 'sign-in', 'private-links']),
  )
  expect(results.filter((row) => row.sent_at === null || row.facts.includes('://'))).toEqual([])
})

const nobody = {
  send: () => Promise.reject(new Error('Nobody is written to')),
} as unknown as SendEmail
