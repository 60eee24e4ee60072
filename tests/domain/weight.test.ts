import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import built from '../../src/web/built.json' with { type: 'json' }

test('all script and style of the house together weigh less than one page may', () => {
  const files = Object.values(built.urls).filter((address) => /\.(js|css)$/.test(address))
  const bytes = files.map((address) => gzipSync(readFileSync(`public${address}`)).length)

  expect(files.length).toBeGreaterThan(5)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000)
})

test('no file of ours has grown too long to be read', () => {
  const long = globSync('src/**/*.{ts,tsx}').filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 251,
  )

  expect(long).toEqual([])
})
