import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import { putCall } from '../../../src/calls/store.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { counted } from '../../support/queries.ts'
import { Visitor } from '../../support/visitor.ts'
import { storeWall } from '../../support/wall.ts'

const visitor = new Visitor()
const hour = 3_600_000

test.each([
  ['ar,en;q=0.5', '/ar'],
  ['de,pt-BR;q=0.8', '/pt'],
  ['de', '/en'],
  ['', '/en'],
])('a visitor who reads %s is led to %s', async (wish, home) => {
  const answer = await visitor.get('/', { 'Accept-Language': wish })

  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe(home)
  expect(answer.headers.get('Vary')).toBe('Accept-Language')
  expect(answer.headers.get('Set-Cookie')).toBeNull()
})

test('the house shows what is open, what comes and what hangs', async () => {
  await storeWall([{}], { slug: 'past' })
  const later = { opensAt: new Date(Date.now() + hour).toISOString() }
  await storeCall({ slug: 'open-now' })
  await storeCall({ slug: 'later', ...later })

  for (const language of languages) {
    const page = await (await visitor.get(paths.home(language))).text()
    const links = [
      paths.submit(language, 'open-now'),
      paths.call(language, 'later'),
      paths.exhibition(language, 'past'),
    ]
    expect(links.filter((link) => !page.includes(`href="${link}"`))).toEqual([])
    expect(page).not.toContain(`href="${paths.submit(language, 'later')}"`)
  }
})

test('a language that is not ours is nowhere', async () => {
  await storeCall()

  expect((await visitor.get('/de')).status).toBe(404)
  expect((await visitor.get('/de/calls/a-call')).status).toBe(404)
  expect((await visitor.get('/en/calls/no-such-call')).status).toBe(404)
})

test('a call page says in words that the day counts, in its zone and in UTC', async () => {
  await storeCall({ closesAt: '2099-03-01T03:00:00Z' })

  const page = await (await visitor.get('/en/calls/a-call')).text()

  expect(page).toContain('28 February counts, all day, São Paulo time.')
  expect(page).toContain('Saturday, 28 February 2099 at 23:59')
  expect(page).toContain('Sunday, 1 March 2099 at 02:59')
  expect(page).not.toContain('With you</dt>')
})

test('a page is the same until something changes, and then at once another', async () => {
  const call = await storeCall()
  const first = await visitor.get('/en/calls/a-call')
  const etag = first.headers.get('ETag') ?? ''
  await first.text()

  const again = await visitor.get('/en/calls/a-call', { 'If-None-Match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')

  const { texts } = call.definition
  const changed = { ...call.definition, texts: { ...texts, en: { ...texts.en, title: 'Renamed' } } }
  await putCall(env.DB, changed, 'unused', new Date())
  const third = await visitor.get('/en/calls/a-call', { 'If-None-Match': etag })
  expect(third.status).toBe(200)
  expect(await third.text()).toContain('Renamed')
})

test('a page kept while the call was open is not shown once it has closed', async () => {
  const closesAt = new Date(Date.now() + 1200)
  await storeCall({ closesAt: closesAt.toISOString() })
  const submit = `<a class="button main" href="${paths.submit('en', 'a-call')}"`
  expect(await (await visitor.get('/en/calls/a-call')).text()).toContain(submit)

  await new Promise((resolve) => setTimeout(resolve, closesAt.getTime() - Date.now() + 5))

  for (const path of ['/en', '/en/calls/a-call']) {
    expect(await (await visitor.get(path)).text()).not.toContain(submit)
  }
})

test('a kept page costs one statement', async () => {
  const { call } = await storeWall([{}])
  const { db, count } = counted(env.DB)
  const context = createExecutionContext()
  const ask = async (path: string) => {
    const request = new Request(`https://cartelera.test${path}`)
    await (await app.fetch(request, { ...env, DB: db }, context)).text()
  }
  const pages = [paths.home('en'), paths.call('en', call.slug), paths.exhibition('en', call.slug)]
  for (const path of pages) {
    await ask(path)
    count.queries = 0
    await ask(path)
    expect([path, count.queries]).toEqual([path, 1])
  }
  await waitOnExecutionContext(context)
})

test('a page says what it is to those who share it', async () => {
  const { call } = await storeWall([{}])

  const page = await (await visitor.get(paths.call('fr', call.slug))).text()

  const site = 'https://cartelera.test'
  expect(page).toContain(`<link rel="canonical" href="${site}/fr/calls/a-call"/>`)
  expect(page.match(/hreflang="[\w-]+" href="https[^"]+"/g)).toHaveLength(6)
  expect(page).toContain(`hreflang="x-default" href="${site}/en/calls/a-call"`)
  expect(page).toContain(
    `property="og:image" content="${site}/fr/calls/a-call/link-preview.jpg?version=`,
  )
})

test('no page loads anything from elsewhere or sets a cookie', async () => {
  const { call } = await storeWall([{}])

  for (const path of [paths.home('en'), paths.call('en', call.slug)]) {
    const answer = await visitor.get(path)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    const loaded = [
      ...(await answer.text()).matchAll(
        /<(?:script|img|source|link rel="(?:stylesheet|icon|preload)")[^>]*?(?:src|href)="([^"]+)"/g,
      ),
    ]
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter(([, url = '']) => !/^(\/|data:)/.test(url))).toEqual([])
  }
})

test('the deadline comes as a calendar file', async () => {
  const call = await storeCall()

  const answer = await visitor.get(paths.deadline('en', call.slug))

  expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
  const at = call.closesAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  expect(await answer.text()).toContain(`DTEND:${at}Z\r\n`)
})

test('a call’s colour is a style sheet, and nothing else is', async () => {
  const answer = await visitor.get(paths.accent('#C8102E'))

  expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
  expect(await answer.text()).toMatch(/^:root\{--accent:#c8102e;/)
  expect((await visitor.get('/accents/red;}.css')).status).toBe(404)
})
