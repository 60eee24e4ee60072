import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import built from '../../src/web/built.json' with { type: 'json' }

/** Read and cleaned with only once somebody has chosen a file, and never by the page itself. */
const worker = 'hash-worker.js'
/** Of one page that has no other script; it holds the cleaning too, for it must run by itself. */
const receiptCheck = 'receipt-check.js'

/** Two megabytes of PDFium are not in it: a browser loads them only to draw a document for the house. */
function weightOf(wanted: (name: string) => boolean): Array<number> {
  return Object.entries(built.urls)
    .filter(([name]) => /\.(js|css)$/.test(name) && wanted(name))
    .map(([, address]) => gzipSync(readFileSync(`public${address}`)).length)
}

test('all script and style of the house together weigh less than one page may', () => {
  const bytes = weightOf((name) => name !== worker && name !== receiptCheck)

  expect(bytes.length).toBeGreaterThan(5)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000)
})

test('the page that checks a receipt weighs no more than any other', () => {
  const ofPage = [receiptCheck, 'house.css', 'receipt.css']
  const bytes = weightOf((name) => ofPage.includes(name))

  expect(bytes).toHaveLength(3)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(60_000)
})

test('what reads and cleans a file in five formats weighs less than a small picture', () => {
  expect(weightOf((name) => name === worker)).toEqual([expect.any(Number)])
  expect(weightOf((name) => name === worker)[0]).toBeLessThan(55_000)
})

test('no file of ours has grown too long to be read', () => {
  const long = globSync('src/**/*.{ts,tsx}').filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 251,
  )

  expect(long).toEqual([])
})
