import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../src/app.tsx'
import { paths } from '../../src/paths.ts'

const full = { ...env, LIMIT: { limit: async () => ({ success: false }) } }
const asked: Array<string> = []
const noting = {
  ...env,
  LIMIT: {
    limit: async ({ key }: { key: string }) => {
      asked.push(key)
      return { success: true }
    },
  },
}

test('a program that asks too much hears when to go on', async () => {
  const answer = await app.request(paths.api.calls(), {}, full)

  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(await answer.json()).toMatchObject({ kind: 'too-many', retryAfter: 60 })
})

test('a person who presses too often gets a page in her language', async () => {
  const answer = await app.request(
    paths.lostLink('ar'),
    { method: 'POST', headers: { Origin: 'http://localhost' } },
    full,
  )

  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('<html lang="ar" dir="rtl"')
})

test('the limiter is told a name for an address, never the address', async () => {
  await app.request(paths.api.clock(), { headers: { 'CF-Connecting-IP': '203.0.113.7' } }, noting)

  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatch(/^[\w-]{43}$/)
})

test('looking at pages is never limited', async () => {
  const answer = await app.request('/en/nowhere', {}, full)

  expect(answer.status).toBe(404)
})
