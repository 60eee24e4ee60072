import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import built from '../../src/web/built.json' with { type: 'json' }
import { aPdf, latin } from '../support/pdfs.ts'
import { openBrowser } from './chromium.ts'
import { SharedHouse } from './house.ts'

const house = new SharedHouse(inject('house'))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test('a browser draws the first page of a document under the policy of the house', async () => {
  const page = await browser.newPage()
  await page.goto(`${house.url}${paths.home('en')}`)

  const seen = await page.evaluate(
    async ({ urls, text }) => {
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
      const worker = new Worker(urls['pdf-worker.js'], { type: 'module' })
      const answer = await new Promise<{ preview: { blob: Blob; width: number; height: number } }>(
        (resolve, reject) => {
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', (event) => reject(new Error(event.message)))
          const file = new File([bytes], 'poster.pdf')
          worker.postMessage({ file, engine: urls['pdfium.wasm'], width: 600, bytes: 1_000_000 })
        },
      )
      const { blob, width, height } = answer.preview
      const bitmap = await createImageBitmap(blob)
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]
      return { type: blob.type, width, height, red: at(150, 600), white: at(450, 200) }
    },
    { urls: built.urls, text: latin(aPdf()) },
  )

  const [red = 0, green = 0, blue = 0] = seen.red
  expect({ ...seen, red: red > 240 && green < 20 && blue < 20 }).toEqual({
    type: 'image/webp',
    width: 600,
    height: 800,
    red: true,
    white: [255, 255, 255, 255],
  })
})
