import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { findCall } from '../../../src/calls/store.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'
import { storeWall } from '../../support/wall.ts'

const visitor = new Visitor()

async function lookAt(path: string): Promise<{ size: [number, number]; type: string | null }> {
  const answer = await visitor.get(path)
  expect(answer.status).toBe(200)
  const bytes = await answer.arrayBuffer()
  const info = await env.IMAGES.info(new Blob([bytes]).stream())
  if (!('width' in info)) throw new Error('No picture')
  return { size: [info.width, info.height], type: answer.headers.get('Content-Type') }
}

test('a shared call, wall or home shows a JPEG of the call itself, in the language of the page', async () => {
  const { call } = await storeWall([{}])
  const pages = [paths.call('ar', call.slug), paths.exhibition('ar', call.slug)]

  for (const path of pages) {
    const page = await (await visitor.get(path)).text()
    const shared = /property="og:image" content="https:\/\/cartelera\.test([^"]+)"/.exec(page)?.[1]
    expect(shared).toBe(paths.linkPreview('ar', call.slug, call.version))
    expect(await lookAt(shared ?? '')).toEqual({ size: [1200, 630], type: 'image/jpeg' })
  }
})

test('every language has its own picture, and a changed title another one', async () => {
  const texts = aDefinition().texts
  const call = await storeCall({
    texts: {
      ...texts,
      en: { ...texts.en, title: 'Red Books Day' },
      es: { ...texts.es, title: 'Día de los Libros Rojos' },
      pt: { ...texts.pt, title: 'Dia dos Livros Vermelhos' },
      fr: { ...texts.fr, title: 'Journée des livres rouges' },
      ar: { ...texts.ar, title: 'يوم الكتب الحمراء' },
    },
  })
  const bytesOf = async (version: number, language: (typeof languages)[number]) => {
    const answer = await visitor.get(paths.linkPreview(language, call.slug, version))
    return Buffer.from(await answer.arrayBuffer()).toString('base64')
  }
  const pictures = await Promise.all(languages.map((one) => bytesOf(call.version, one)))
  expect(new Set(pictures).size).toBe(languages.length)

  const { definition } = call
  await storeCall({
    ...definition,
    texts: { ...definition.texts, en: { ...definition.texts.en, title: 'Another title' } },
  })
  const changed = await findCall(env.DB, call.slug)
  expect(await bytesOf(changed?.version ?? 0, 'en')).not.toBe(pictures[0])
})

test.each([
  ['in a script that the font lacks', '海報與抵抗的藝術'],
  ['longer than can be set', 'Öffentlichkeitsarbeitsgemeinschaftsausstellung'.repeat(4)],
])('a title %s leaves the colour and our name', async (_, title) => {
  const { texts } = aDefinition()
  const call = await storeCall({ texts: { ...texts, en: { ...texts.en, title } } })

  const seen = await lookAt(paths.linkPreview('en', call.slug, call.version))

  expect(seen).toEqual({ size: [1200, 630], type: 'image/jpeg' })
})
