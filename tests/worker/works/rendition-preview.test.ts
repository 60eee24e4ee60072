import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { makePicture } from '../../../src/imaging/images-binding.ts'
import { paths } from '../../../src/paths.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'
import { storeWall } from '../../support/wall.ts'

const visitor = new Visitor()

async function aPosterOnTheWall() {
  const { call, entered } = await storeWall([{}])
  const work = entered[0]?.works[0]
  const name = `${work?.code.toLowerCase()}.webp`
  const { bytes } = await makePicture(env.IMAGES, await aPng(320, 427), 320, 'image/webp')
  await env.RENDITIONS.put(name, bytes)
  return {
    call,
    name,
    workId: work?.id ?? '',
    page: paths.exhibited('en', call.slug, work?.code ?? ''),
  }
}

test('a shared poster shows a JPEG as large as the page says', async () => {
  const { page, name } = await aPosterOnTheWall()

  const html = await (await visitor.get(page)).text()
  const said = (property: string) =>
    new RegExp(`property="og:image${property}" content="([^"]+)"`).exec(html)?.[1]
  expect(said('')).toBe(`https://cartelera.test${paths.renditionPreview(name)}`)

  for (let times = 0; times < 2; times += 1) {
    const answer = await visitor.get(paths.renditionPreview(name))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
    const info = await env.IMAGES.info(new Blob([await answer.arrayBuffer()]).stream())
    expect(info).toMatchObject({
      format: 'image/jpeg',
      width: Number(said(':width')),
      height: Number(said(':height')),
    })
  }
})

test('a poster that leaves the wall leaves the previews of links at once', async () => {
  const { name, workId } = await aPosterOnTheWall()
  const seen = await visitor.get(paths.renditionPreview(name))
  await seen.arrayBuffer()
  expect(seen.status).toBe(200)

  await env.DB.prepare('update works set place = null where id = ?1').bind(workId).run()

  expect((await visitor.get(paths.renditionPreview(name))).status).toBe(404)
})

test('what is no poster of a wall has no preview', async () => {
  expect((await visitor.get(paths.renditionPreview('nothing.webp'))).status).toBe(404)
})
