import { afterAll, expect, test } from 'vitest'
import { BoundedReader } from '../../../support/bounded.ts'
import { hostileDocuments } from '../../../support/hostile-documents.ts'

const reader = new BoundedReader()
afterAll(() => reader.stop())

/** What is said of documents that are too much, and what of those that are only odd. */
const refusals = /^(too-large-to-show|damaged|bomb|no-pages|page-too-large|read)$/

test.each(Object.entries(hostileDocuments))(
  '%s: looked through in bounded time and memory, with a turn for others',
  { timeout: 60_000 },
  async (_, make) => {
    const bytes = await make()

    const read = await reader.read('facts', bytes)
    const cleaned = await reader.read('clean', bytes)

    expect(read.outcome).toMatch(refusals)
    expect(cleaned.outcome).toMatch(/^(cleaned|not understood)$/)
    // These take a second at most; what has no bound takes minutes.
    expect(Math.max(read.held, cleaned.held)).toBeLessThan(10_000)
  },
)

test.each([
  'kids that are all one page',
  'a hundred thousand pages',
  'a hundred thousand pages in a tree',
  'a hundred thousand pages without a table',
  'a tree that branches without leaves',
  'a table of a million objects',
  'object streams that are read in turn',
  'a hundred thousand names of the resources of a form',
])('%s: more than anybody waits for, and said to be', async (name) => {
  const bytes = (await hostileDocuments[name]?.()) ?? new Uint8Array()

  expect(await reader.read('facts', bytes)).toMatchObject({ outcome: 'too-large-to-show' })
})
