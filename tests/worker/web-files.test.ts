import { expect, test } from 'vitest'
import { languages } from '../../src/i18n/languages.ts'
import { paths } from '../../src/paths.ts'
import { storeCall } from '../support/database.ts'
import { aDraft, aWorkDraft } from '../support/factories.ts'
import { Visitor } from '../support/visitor.ts'
import { storeWall } from '../support/wall.ts'

const site = 'https://cartelera.test'
const visitor = new Visitor()

test('search engines find the public pages in every language, and are kept off all others', async () => {
  const { call } = await storeWall([{}])
  await storeCall({ slug: 'open-call' })

  const robots = await (await visitor.get(paths.robots())).text()
  const answer = await visitor.get(paths.sitemap())
  const listed = [...(await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)

  expect(robots).toContain(`Sitemap: ${site}${paths.sitemap()}\n`)
  for (const path of [paths.submission(), paths.review(), paths.desk(), '/api/']) {
    expect(robots).toContain(`Disallow: ${path}\n`)
  }
  expect(answer.headers.get('Content-Type')).toContain('application/xml')
  expect(new Set(listed)).toEqual(
    new Set(
      languages.flatMap((language) =>
        [
          paths.home(language),
          paths.call(language, 'open-call'),
          paths.call(language, call.slug),
          paths.exhibition(language, call.slug),
        ].map((path) => site + path),
      ),
    ),
  )
  for (const loc of listed) expect((await visitor.get(String(loc))).status).toBe(200)
})

test('what an artist wrote is marked with its language, on the wall and on its page', async () => {
  const title = 'El pozo'
  const work = aWorkDraft({ title, statement: 'Agua.', altText: 'Un pozo', language: 'es' })
  const { call, entered } = await storeWall([aDraft({ works: [work] })])
  const code = entered[0]?.works[0]?.code ?? ''

  const wall = await (await visitor.get(paths.exhibition('ar', call.slug))).text()
  const poster = await (await visitor.get(paths.exhibited('ar', call.slug, code))).text()

  expect(wall).toMatch(/<img[^>]*alt="Un pozo"[^>]*lang="es"/)
  expect(poster).toMatch(/<img[^>]*alt="Un pozo"[^>]*lang="es"/)
  expect(poster).toContain('<h1><bdi lang="es">El pozo</bdi></h1>')
  expect(poster).toMatch(/<p class="statement"[^>]*lang="es">Agua\.<\/p>/)
})

test('a page names its language for link previews with a territory, and the others beside it', async () => {
  const call = await storeCall()

  const page = await (await visitor.get(paths.call('pt', call.slug))).text()

  expect(page).toContain('<meta property="og:locale" content="pt_BR"/>')
  expect(
    [...page.matchAll(/og:locale:alternate" content="(.._..)"/g)].map(([, one]) => one),
  ).toEqual(['en_GB', 'es_ES', 'fr_FR', 'ar_AR'])
})
