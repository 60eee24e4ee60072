import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { paths } from '../../../src/paths.ts'
import { keyOf } from '../../../src/web/page-cache.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'
import { storeWall } from '../../support/wall.ts'

const visitor = new Visitor()
const amal = aDraft().artist

test('a visitor walks the wall and sees whose posters they are', async () => {
  const { call } = await storeWall([
    {},
    { artist: { ...amal, name: 'سلمى', country: 'LB' } },
    { artist: { ...amal, name: 'Nobody', country: null } },
  ])

  const page = await (await visitor.get(paths.exhibition('en', call.slug))).text()

  expect(page).toContain('3 posters from 2 countries')
  expect(
    [...page.matchAll(/<b><bdi>(.*?)<\/bdi><\/b>(?:<span>(.*?)<\/span>)?/g)].map(
      ([, name, country]) => [name, country],
    ),
  ).toEqual([
    ['Amal K.', 'Tunisia'],
    ['سلمى', 'Lebanon'],
    ['Nobody', undefined],
  ])
  expect(await (await visitor.get(paths.exhibition('ar', call.slug))).text()).toContain(
    '٣ ملصقات من بلدين',
  )
})

test('nothing of a call is public before its release', async () => {
  const call = await storeCall()
  const entered = await storeSubmission(call, aDraft({ works: [aWorkDraft({ title: 'Early' })] }))
  await storeReady(entered)
  const [work] = entered.works

  const wall = await visitor.get(paths.exhibition('en', call.slug))
  const poster = await visitor.get(paths.exhibited('en', call.slug, work?.code ?? ''))

  expect([wall.status, poster.status]).toEqual([404, 404])
  expect(await wall.text()).toContain('The wall is still bare')
  expect(await poster.text()).not.toContain('Early')
  expect(await (await visitor.get(paths.call('en', call.slug))).text()).not.toContain('Early')
})

test('a poster taken from the wall is absent at once', async () => {
  const { call, entered } = await storeWall([
    {},
    { works: [aWorkDraft({ title: 'Withdrawn', altText: '' })] },
  ])
  const [work] = entered[1]?.works ?? []
  const poster = paths.exhibited('en', call.slug, work?.code ?? '')
  const pages = [paths.home('en'), paths.call('en', call.slug), paths.exhibition('en', call.slug)]
  for (const path of pages) expect(await textOf(path)).toContain('Withdrawn')
  expect((await visitor.get(poster)).status).toBe(200)

  await env.DB.prepare(`update works set state = 'refused' where id = ?1`).bind(work?.id).run()

  for (const path of pages) expect(await textOf(path)).not.toContain('Withdrawn')
  expect((await visitor.get(poster)).status).toBe(404)
  expect(await textOf(paths.exhibition('en', call.slug))).toContain('1 poster from 1 country')
})

test('no other address throws the kept pages out of the cache', async () => {
  const { call, entered } = await storeWall([{}])
  const code = entered[0]?.works[0]?.code ?? ''
  const pages = [
    [paths.exhibition('en', call.slug), keyOf(['wall', 'en', call.slug, '0'])],
    [paths.exhibited('en', call.slug, code), keyOf(['poster', 'en', call.slug, code])],
  ] as const
  const isKept = async (key: string) => Boolean(await caches.default.match(key))
  for (const [path, key] of pages) {
    expect(await textOf(path)).toContain('Amal K.')
    await vi.waitFor(async () => expect(await isKept(key)).toBe(true))
  }

  for (const [path] of pages) {
    const [, inside = ''] = path.split('/calls/')
    const hidden = [
      inside.replaceAll('/', '%2F'),
      inside.replaceAll('/', '%2f'),
      inside.replace('/exhibition', '%3F/exhibition'),
      inside.replace('/', '%2F'),
    ]
    for (const slug of hidden) {
      expect((await visitor.get(`${paths.home('en')}/calls/${slug}`)).status).toBe(404)
    }
  }

  for (const [, key] of pages) expect([key, await isKept(key)]).toEqual([key, true])
})

test('pages whose parts only look alike when joined have keys of their own', () => {
  const pages: Array<[string, ...Array<string>]> = [
    ['call', 'en', 'a/exhibition'],
    ['call', 'en', 'a', 'exhibition'],
    ['call', 'en/a', 'exhibition'],
    ['call', 'en', 'a%2Fexhibition'],
    ['call', 'en', 'a","exhibition'],
    ['call', 'en', '..', 'a'],
    ['call', 'en', 'a?after=1'],
    ['call', 'en', 'a#b'],
  ]

  const keys = pages.map((page) => new URL(keyOf(page)).href)
  expect(new Set(keys).size).toBe(pages.length)
})

async function textOf(path: string): Promise<string> {
  return (await visitor.get(path)).text()
}

test('a poster page offers the file only where the licence allows it', async () => {
  const { call, entered } = await storeWall([
    {},
    { works: [aWorkDraft({ licence: 'all-rights' })] },
  ])
  const [free = '', kept = ''] = entered.map((one) => one.works[0]?.code ?? '')

  const open = await (await visitor.get(paths.exhibited('en', call.slug, free))).text()
  const closed = await (await visitor.get(paths.exhibited('en', call.slug, kept))).text()

  expect(open).toContain('download="Amal K. - The well.webp"')
  expect(open).toContain(`href="${paths.exhibited('en', call.slug, kept)}"`)
  expect(closed).not.toContain('download=')
  expect(closed).toContain('All rights reserved')
})

test('what an artist typed is text on every public page', async () => {
  const attack = '<img src=x onerror=alert(1)>"\''
  const { call, entered } = await storeWall([
    {
      artist: { ...amal, name: attack },
      works: [aWorkDraft({ title: attack, statement: attack, altText: attack })],
    },
  ])
  const code = entered[0]?.works[0]?.code ?? ''

  for (const path of [
    paths.home('en'),
    paths.call('en', call.slug),
    paths.exhibition('en', call.slug),
    paths.exhibited('en', call.slug, code),
  ]) {
    const page = await (await visitor.get(path)).text()
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;img src=x')
  }
})
