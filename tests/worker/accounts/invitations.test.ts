import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { Visitor } from '../../support/visitor.ts'

const origin = 'https://cartelera.test'

type Answer = { link: string; expiresAt: string }

async function invited(role = 'reviewer', email = 'rosa@example.org'): Promise<string> {
  const response = await new Visitor().asOperator('POST', paths.api.invitations('a-call'), {
    role,
    email,
  })
  expect(response.status).toBe(201)
  const { link } = (await response.json()) as Answer
  return link.slice(origin.length)
}

async function count(table: string): Promise<number> {
  const row = await env.DB.prepare(`select count(*) as count from ${table}`).first<{
    count: number
  }>()
  return row?.count ?? 0
}

test('the operator invites a reviewer and gets a link that is good for two weeks', async () => {
  await storeCall()

  const response = await new Visitor().asOperator('POST', paths.api.invitations('a-call'), {
    role: 'reviewer',
    email: ' Rosa@Example.org ',
  })

  expect(response.status).toBe(201)
  const { link, expiresAt } = (await response.json()) as Answer
  expect(link).toMatch(/^https:\/\/cartelera\.test\/invitations\/[\w-]{43}$/)
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(14)
  const stored = await env.DB.prepare('select email, role, token_hash from invitations').first()
  expect(stored).toMatchObject({ email: 'rosa@example.org', role: 'reviewer' })
  expect(link).not.toContain(String(stored?.token_hash))
})

test('without the right token nobody is invited', async () => {
  await storeCall()
  const body = { role: 'organiser', email: 'mallory@example.org' }

  for (const headers of [{}, { Authorization: 'Bearer the-token-of-an-operator-in-test!' }]) {
    const response = await new Visitor().json(
      'POST',
      paths.api.invitations('a-call'),
      body,
      headers,
    )
    expect(response.status).toBe(401)
  }
  expect(await count('invitations')).toBe(0)
})

test.each([
  [{ role: 'queen', email: 'rosa@example.org' }, 'role'],
  [{ role: 'reviewer', email: 'rosa' }, 'email'],
  [{ role: 'reviewer' }, 'email'],
])('an invitation that is not one is refused and says why: %o', async (body, path) => {
  await storeCall()

  const response = await new Visitor().asOperator('POST', paths.api.invitations('a-call'), body)

  expect(response.status).toBe(422)
  const problem = (await response.json()) as { errors: Array<{ path: string }> }
  expect(problem.errors.map((error) => error.path)).toEqual([path])
  expect(await count('invitations')).toBe(0)
})

test('looking at an invitation uses nothing up; pressing its button opens the door', async () => {
  await storeCall()
  const link = await invited()
  const rosa = new Visitor()

  for (let looks = 0; looks < 3; looks += 1) {
    const page = await rosa.get(link)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Posters for water')
  }
  expect(await count('sessions')).toBe(0)
  const phone = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'
  const headers = { 'User-Agent': phone }
  const response = await rosa.send(link, { method: 'POST', headers })

  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/review')
  const [cookie = ''] = response.headers.getSetCookie()
  expect(cookie).toMatch(
    /^__Host-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const session = await env.DB.prepare('select token_hash from sessions').first<{
    token_hash: string
  }>()
  expect(cookie).not.toContain(session?.token_hash)
  const device = await env.DB.prepare('select device from sessions').first('device')
  expect(device).toBe('Firefox, Android')
  const page = await rosa.get('/review')
  expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  expect(await page.text()).toContain('Posters for water')
})

test('of two who press the same link at once one comes in, and one person has the role', async () => {
  await storeCall()
  const link = await invited()

  const responses = await Promise.all([new Visitor().post(link, {}), new Visitor().post(link, {})])

  expect(responses.map((response) => response.status).toSorted()).toEqual([303, 410])
  expect([await count('people'), await count('roles'), await count('sessions')]).toEqual([1, 1, 1])
})

test('a used link says that it was used, and where to get another', async () => {
  await storeCall()
  const link = await invited()
  await new Visitor().post(link, {})

  for (const response of [await new Visitor().get(link), await new Visitor().post(link, {})]) {
    expect(response.status).toBe(410)
    const page = await response.text()
    expect(page).toContain('was used already')
    expect(page).toContain(`href="${paths.signIn()}"`)
  }
})

test('an expired link says so and opens nothing', async () => {
  await storeCall()
  const link = await invited()
  await env.DB.prepare('update invitations set expires_at = ?1').bind(Date.now()).run()

  const response = await new Visitor().post(link, {})

  expect(response.status).toBe(410)
  expect(await response.text()).toContain('too old')
  expect([await count('people'), await count('sessions')]).toEqual([0, 0])
})

test('a link that was never made opens nothing', async () => {
  const response = await new Visitor().get(paths.invitation('x'.repeat(43)))

  expect(response.status).toBe(404)
  expect(await response.text()).toContain('This link does not work')
})

test('an organiser lands on the desk, and a second role joins the first', async () => {
  await storeCall()
  const rosa = new Visitor()
  await rosa.post(await invited('reviewer'), {})

  const response = await rosa.post(await invited('organiser', 'ROSA@example.org'), {})

  expect(response.headers.get('Location')).toBe('/desk')
  expect([await count('people'), await count('roles'), await count('sessions')]).toEqual([1, 2, 1])
  for (const path of ['/review/a-call', '/desk/a-call']) {
    expect((await rosa.get(path)).status).toBe(200)
  }
})

test('an invitation speaks the language of the browser, and stays with the person', async () => {
  await storeCall()
  const link = await invited()
  const rosa = new Visitor()

  const page = await rosa.get(link, { 'Accept-Language': 'ar' })
  await rosa.send(link, { method: 'POST', headers: { 'Accept-Language': 'pt-BR' } })

  expect(await page.text()).toContain('<html lang="ar" dir="rtl"')
  expect(await (await rosa.get('/review')).text()).toContain('<html lang="pt"')
})
