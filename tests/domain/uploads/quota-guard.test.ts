import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const sources = globSync('**/*.{ts,tsx}', { cwd: 'src' }).map((file) => ({
  file,
  text: readFileSync(path.join('src', file), 'utf8'),
}))

const times = (text: string, what: RegExp) => text.match(what)?.length ?? 0

test('whatever inserts an upload or keeps a file asks the quotas in its SQL and is counted', () => {
  const writers = sources.filter(({ text }) => /into (uploads|stashes)\b/i.test(text))

  expect(writers.length).toBeGreaterThanOrEqual(4)
  for (const { file, text } of writers) {
    const inserts = times(text, /\binto (uploads|stashes)\b/gi)
    expect([file, times(text, /\$\{isWithin\(/g), times(text, /\[countTowards\(/g)]).toEqual([
      file,
      inserts,
      inserts,
    ])
  }
})

test('whatever keeps a preview counts its bytes first', () => {
  const keepers = sources.filter(({ text }) => /await putPreview\(/.test(text))

  expect(keepers.map(({ file }) => file)).toEqual(['uploads/preview-routes.ts'])
  for (const { text } of keepers) {
    const counted = text.indexOf('await countBytes(')
    expect(counted).toBeGreaterThan(0)
    expect(counted).toBeLessThan(text.indexOf('await putPreview('))
  }
})

test('nothing else writes into what is counted', () => {
  const counting = sources.filter(({ text }) => /\b(into|update) quotas\b/i.test(text))

  expect(counting.map(({ file }) => file)).toEqual(['uploads/quota-store.ts'])
})
