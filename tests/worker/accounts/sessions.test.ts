import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { signInsAnHour } from '../../../src/accounts/sign-in-store.ts'
import { app } from '../../../src/app.tsx'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { deliver, linkMailedTo } from '../../support/mailbox.ts'
import { counted } from '../../support/queries.ts'
import { Visitor } from '../../support/visitor.ts'

/** To whom mails go out now. */
async function mailedTo(): Promise<Array<string>> {
  return (await deliver()).map((mail) => mail.to)
}

test('nobody who is not signed in sees a room; she is shown the door', async () => {
  await storeCall()

  for (const path of [
    '/review',
    '/review/a-call',
    '/desk',
    '/desk/a-call',
    '/desk/a-call/release',
  ]) {
    const response = await new Visitor().get(path)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/sign-in')
  }
})

test('a link to sign in is mailed to somebody known, works once, and within ten minutes', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')
  const rosa = new Visitor()

  const response = await rosa.post(paths.signIn(), { email: 'Rosa@example.org' })

  expect(response.status).toBe(200)
  const link = await linkMailedTo('rosa@example.org')
  const row = await env.DB.prepare(
    'select expires_at - created_at as life from invitations where role is null',
  ).first<{ life: number }>()
  expect(row?.life).toBe(600_000)
  expect((await rosa.post(link, {})).headers.get('Location')).toBe('/review')
  expect((await rosa.get('/review/a-call')).status).toBe(200)
  expect((await new Visitor().post(link, {})).status).toBe(410)
})

test('the answer to an unknown address is the answer to a known one', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')

  const answers: Array<string> = []
  for (const email of ['nobody@example.org', 'rosa@example.org']) {
    const response = await new Visitor().post(paths.signIn(), { email })
    answers.push(`${response.status} ${await response.text()}`)
  }

  expect(answers[0]).toBe(answers[1])
  expect(await mailedTo()).toEqual(['rosa@example.org'])
})

test('an address gets only so many links in an hour, and the answer does not tell', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')

  for (let asked = 0; asked < signInsAnHour + 3; asked += 1) {
    const response = await new Visitor().post(paths.signIn(), { email: 'rosa@example.org' })
    expect(response.status).toBe(200)
  }

  expect(await mailedTo()).toHaveLength(signInsAnHour)
})

test('a link is asked for with the same statements whether the address is known or not', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')
  const ask = async (email: string) => {
    const { db, count } = counted(env.DB)
    const request = new Request(`https://cartelera.test${paths.signIn()}`, {
      method: 'POST',
      body: new URLSearchParams({ email }),
      headers: { Origin: 'https://cartelera.test', 'CF-Connecting-IP': email },
    })
    const answer = await app.fetch(request, { ...env, DB: db })
    return { page: await answer.text(), status: answer.status, count }
  }

  await ask('first@example.org')
  const known = await ask('rosa@example.org')
  const unknown = await ask('nobody@example.org')

  const seen = ({ page, status, count }: typeof known) => ({ page, status, queries: count.queries })
  expect(seen(unknown)).toEqual(seen(known))
  expect(known.count.queries).toBe(1)
  // An address that comes last in an index costs a row less, whoever's it is.
  expect(Math.abs(unknown.count.rowsRead - known.count.rowsRead)).toBeLessThan(2)
  const rows = await env.DB.prepare(
    `select recipient, length(mailbox) as name from outbox where kind = 'sign-in' order by rowid`,
  ).all()
  expect(rows.results.map(({ name }) => name)).toEqual([43, 43, 43])
  expect(await mailedTo()).toEqual(['rosa@example.org'])
  const kept = await env.DB.prepare(
    `select recipient from outbox where kind = 'sign-in' order by rowid`,
  ).all()
  expect(kept.results.map(({ recipient }) => recipient)).toEqual(['', 'rosa@example.org', ''])
})

test('a mail that has to be sent again carries the same link, which works', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')
  await new Visitor().post(paths.signIn(), { email: 'rosa@example.org' })
  const failing = { send: () => Promise.reject(new Error('No line')) } as unknown as SendEmail
  await emptyOutbox({ ...env, MAIL: failing }, new Date())
  const { results: first } = await links()
  await env.DB.prepare('update outbox set due_at = 0').run()

  const link = await linkMailedTo('rosa@example.org')

  expect((await links()).results).toEqual(first)
  expect(first).toHaveLength(1)
  expect((await new Visitor().post(link, {})).headers.get('Location')).toBe('/review')
})

test('an older mail that comes through late does not close the newer link', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')
  await new Visitor().post(paths.signIn(), { email: 'rosa@example.org' })
  const failing = { send: () => Promise.reject(new Error('No line')) } as unknown as SendEmail
  await emptyOutbox({ ...env, MAIL: failing }, new Date())
  expect((await links()).results).toHaveLength(1)
  await new Visitor().post(paths.signIn(), { email: 'rosa@example.org' })
  const newer = await linkMailedTo('rosa@example.org')
  await env.DB.prepare('update outbox set due_at = 0').run()

  expect(await mailedTo()).toEqual([])
  expect((await new Visitor().post(newer, {})).headers.get('Location')).toBe('/review')
})

const links = () =>
  env.DB.prepare('select id, token_hash from invitations where role is null').all()

test('what is no address comes back with what was typed', async () => {
  const response = await new Visitor().post(paths.signIn(), { email: 'rosa at example' })

  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain('value="rosa at example"')
  expect(page).toContain('aria-invalid="true"')
})

test('whoever signs out is out: the session is gone, not only its cookie', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const response = await rosa.post(paths.signOut(), {})

  expect(response.headers.get('Location')).toBe('/sign-in')
  expect((await env.DB.prepare('select * from sessions').all()).results).toEqual([])
  expect((await rosa.get('/review')).status).toBe(303)
})

test('a session ends after its time', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  await env.DB.prepare('update sessions set ends_at = ?1').bind(Date.now()).run()

  expect((await rosa.get('/review')).status).toBe(303)
})

test('somebody chooses her language and comes back to where she was', async () => {
  const call = await storeCall()
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')

  const response = await rosa.post(paths.ownLanguage(), { language: 'ar', back: '/review/a-call' })

  expect(response.headers.get('Location')).toBe('/review/a-call')
  expect(await (await rosa.get('/review/a-call')).text()).toContain('<html lang="ar" dir="rtl"')
  for (const back of ['https://elsewhere.test/', '//elsewhere.test', '/reviewer']) {
    const elsewhere = await rosa.post(paths.ownLanguage(), { language: 'en', back })
    expect(elsewhere.headers.get('Location')).toBe('/review')
  }
})
