import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { accept } from '../../../src/accounts/acceptance-store.ts'
import type { Role } from '../../../src/accounts/account.ts'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { sha256 } from '../../../src/platform/secrets.ts'
import { newId } from '../../../src/shared/ids.ts'
import { storeCall } from '../../support/database.ts'
import { signedIn } from '../../support/jury.ts'
import { linkMailedTo } from '../../support/mailbox.ts'
import { Visitor } from '../../support/visitor.ts'

const olga = 'olga@example.org'
const mallory = 'mallory@example.org'

/** Two calls: Mallory organises hers, Olga another. */
async function twoCalls(): Promise<{ hers: Call; other: Call; malloryHere: Visitor }> {
  const hers = await storeCall({ slug: 'hers' })
  const other = await storeCall({ slug: 'other' })
  return { hers, other, malloryHere: await signedIn(hers, 'organiser', mallory) }
}

function inviteFromDesk(organiser: Visitor, call: Call, email: string, role: Role = 'organiser') {
  return organiser.post(paths.deskInvitations(call.slug), { email, role })
}

async function rolesOf(email: string): Promise<Array<string>> {
  const { results } = await env.DB.prepare(
    `select calls.slug || ' ' || role as held from roles
       join people on people.id = person_id join calls on calls.id = call_id
      where email = ?1 order by held`,
  )
    .bind(email)
    .all<{ held: string }>()
  return results.map((row) => row.held)
}

async function sessionsOf(email: string): Promise<number> {
  const row = await env.DB.prepare(
    `select count(*) as count from sessions join people on people.id = person_id where email = ?1`,
  )
    .bind(email)
    .first<{ count: number }>()
  return row?.count ?? -1
}

test('an organiser who holds the invitation of a known person still does not become her', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  await signedIn(other, 'organiser', olga)
  const before = await sessionsOf(olga)
  await inviteFromDesk(malloryHere, hers, olga)
  const link = await linkMailedTo(olga)

  for (const visitor of [new Visitor(), malloryHere]) {
    const page = await visitor.get(link)
    expect(await page.text()).toContain('sign in first')
    const response = await visitor.post(link, { leaving: await idOf(mallory) })
    expect(response.status).toBe(409)
    expect(response.headers.getSetCookie()).toEqual([])
    expect((await visitor.get(paths.deskCall(other.slug))).status).not.toBe(200)
  }

  expect(await sessionsOf(olga)).toBe(before)
  expect(await rolesOf(olga)).toEqual(['other organiser'])
  const open = await env.DB.prepare(
    'select redeemed_at from invitations where signs_in = 0',
  ).first()
  expect(open).toEqual({ redeemed_at: null })
})

test('the known person signs in by a link of her own, and finds the invitation waiting', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  await signedIn(other, 'organiser', olga)
  await inviteFromDesk(malloryHere, hers, olga, 'reviewer')
  const browser = new Visitor()
  const link = await linkMailedTo(olga)

  const asked = await browser.post(`${link}/sign-in`, {})
  expect(await asked.text()).toContain('Look in your mail')
  const own = await vi.waitFor(() => linkMailedTo(olga), 5_000)
  expect((await browser.post(own, {})).headers.get('Location')).toBe(paths.account())
  const page = await (await browser.get(paths.account())).text()
  const action = /action="(\/account\/invitations\/[^"]+\/acceptance)"/.exec(page)?.[1] ?? ''
  const accepted = await browser.post(action, {})

  expect(accepted.headers.get('Location')).toBe(paths.review())
  expect(await rolesOf(olga)).toEqual(['hers reviewer', 'other organiser'])
  expect((await browser.get(paths.reviewRound(hers.slug))).status).toBe(200)
  expect((await new Visitor().post(link, {})).status).toBe(410)
})

test('who is signed in already accepts by the link itself', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  const olgaHere = await signedIn(other, 'organiser', olga)
  await inviteFromDesk(malloryHere, hers, olga)

  const response = await olgaHere.post(await linkMailedTo(olga), {})

  expect(response.headers.get('Location')).toBe(paths.desk())
  expect(await rolesOf(olga)).toEqual(['hers organiser', 'other organiser'])
})

test('an address without an account gets one by what was mailed to it', async () => {
  const { hers, malloryHere } = await twoCalls()
  await inviteFromDesk(malloryHere, hers, 'amira@example.org', 'reviewer')
  const amira = new Visitor()

  const response = await amira.post(await linkMailedTo('amira@example.org'), {})

  expect(response.headers.get('Location')).toBe(paths.review())
  expect(await rolesOf('amira@example.org')).toEqual(['hers reviewer'])
  const given = await env.DB.prepare(`select invited_by from roles where role = 'reviewer'`).first()
  expect(given).toEqual({ invited_by: mallory })
})

test('an address that becomes known meanwhile is known when it matters', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  await inviteFromDesk(malloryHere, hers, olga)
  const link = await linkMailedTo(olga)
  await signedIn(other, 'organiser', olga)

  expect((await new Visitor().post(link, {})).status).toBe(409)
  expect(await rolesOf(olga)).toEqual(['other organiser'])
})

test('the write itself refuses what the page would have refused', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  await signedIn(other, 'organiser', olga)
  await inviteFromDesk(malloryHere, hers, olga)
  const token = (await linkMailedTo(olga)).split('/').at(-1) ?? ''
  const tokenHash = await sha256(token)
  const foreign = await env.DB.prepare(
    `select token_hash from sessions join people on people.id = person_id where email = ?1`,
  )
    .bind(mallory)
    .first<string>('token_hash')
  const own = await env.DB.prepare(
    `select token_hash from sessions join people on people.id = person_id where email = ?1`,
  )
    .bind(olga)
    .first<string>('token_hash')
  const attempt = (held: string | null) =>
    accept(env.DB, tokenHash, { hash: newId(), language: 'en', device: '' }, held, new Date())

  expect(await attempt(null)).toBe(null)
  expect(await attempt(foreign)).toBe(null)
  await env.DB.prepare('update sessions set ends_at = ?1 where token_hash = ?2')
    .bind(Date.now() - 1, own)
    .run()
  expect(await attempt(own)).toBe(null)
  expect(await rolesOf(olga)).toEqual(['other organiser'])
  await env.DB.prepare('update sessions set ends_at = expires_at').run()
  expect(await attempt(own)).toEqual({ role: 'organiser' })
})

test('of two who accept for one new address at once one comes in, as one person', async () => {
  const { hers, malloryHere } = await twoCalls()
  await inviteFromDesk(malloryHere, hers, 'amira@example.org', 'reviewer')
  const link = await linkMailedTo('amira@example.org')

  const both = await Promise.all([new Visitor().post(link, {}), new Visitor().post(link, {})])

  expect(both.map((response) => response.status).toSorted()).toEqual([303, 410])
  expect(await sessionsOf('amira@example.org')).toBe(1)
})

test('two invitations for one new address at once make one person with one open way in', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  const lena = await signedIn(other, 'organiser', 'lena@example.org')
  await inviteFromDesk(malloryHere, hers, 'amira@example.org', 'reviewer')
  const first = await linkMailedTo('amira@example.org')
  await inviteFromDesk(lena, other, 'amira@example.org', 'reviewer')
  const second = await linkMailedTo('amira@example.org')

  const both = await Promise.all([new Visitor().post(first, {}), new Visitor().post(second, {})])

  expect(both.map((response) => response.status).toSorted()).toEqual([303, 409])
  expect(await sessionsOf('amira@example.org')).toBe(1)
  expect(await rolesOf('amira@example.org')).toHaveLength(1)
})

test('somebody signed in is not turned into somebody else unasked, nor given her role', async () => {
  const { hers, other, malloryHere } = await twoCalls()
  const lena = await signedIn(other, 'reviewer', 'lena@example.org')
  await inviteFromDesk(malloryHere, hers, 'amira@example.org')
  const link = await linkMailedTo('amira@example.org')

  const page = await (await lena.get(link)).text()
  const unasked = await lena.post(link, {})

  expect(page).toContain('lena@example.org')
  expect(page).toContain('amira@example.org')
  expect(unasked.status).toBe(409)
  expect(await rolesOf('lena@example.org')).toEqual(['other reviewer'])
  expect((await lena.get(paths.reviewRound(other.slug))).status).toBe(200)
  const agreed = await lena.post(link, { leaving: await idOf('lena@example.org') })
  expect(agreed.status).toBe(303)
  expect(await rolesOf('lena@example.org')).toEqual(['other reviewer'])
  expect(await rolesOf('amira@example.org')).toEqual(['hers organiser'])
  expect(await sessionsOf('lena@example.org')).toBe(0)
})

test('a form on another site signs nobody in', async () => {
  const call = await storeCall()
  const invited = await new Visitor().asOperator('POST', paths.api.invitations(call.slug), {
    role: 'reviewer',
    email: 'amira@example.org',
  })
  const { link } = (await invited.json()) as { link: string }
  const visitor = new Visitor()

  const response = await visitor.send(new URL(link).pathname, {
    method: 'POST',
    body: new URLSearchParams({}),
    headers: { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' },
  })

  expect(response.status).toBe(403)
  expect(await sessionsOf('amira@example.org')).toBe(0)
})

test('a link that the operator made signs in somebody who is known', async () => {
  const call = await storeCall()
  await signedIn(call, 'reviewer', olga)
  const again = await signedIn(call, 'organiser', olga)

  expect((await again.get(paths.deskCall(call.slug))).status).toBe(200)
  expect(await rolesOf(olga)).toEqual(['a-call organiser', 'a-call reviewer'])
})

async function idOf(email: string): Promise<string> {
  const id = await env.DB.prepare('select id from people where email = ?1')
    .bind(email)
    .first<string>('id')
  return id ?? ''
}
