import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { signInsAnHour } from '../../../src/accounts/sign-in-store.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { linkMailedTo } from '../../support/mailbox.ts'
import { Visitor } from '../../support/visitor.ts'

async function mailedTo(): Promise<Array<string>> {
  const { results } = await env.DB.prepare(
    `select recipient from outbox where kind = 'sign-in'`,
  ).all<{ recipient: string }>()
  return results.map((row) => row.recipient)
}

/** Links to sign in are written after the answer: waits until so many are there. */
async function untilMailed(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await mailedTo()).toHaveLength(count), 5_000)
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
  await untilMailed(1)
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
  await untilMailed(1)
  expect(await mailedTo()).toEqual(['rosa@example.org'])
})

test('an address gets only so many links in an hour, and the answer does not tell', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', 'rosa@example.org')

  for (let asked = 0; asked < signInsAnHour + 3; asked += 1) {
    const response = await new Visitor().post(paths.signIn(), { email: 'rosa@example.org' })
    expect(response.status).toBe(200)
    if (asked < signInsAnHour) await untilMailed(asked + 1)
  }

  expect(await mailedTo()).toHaveLength(signInsAnHour)
})

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
