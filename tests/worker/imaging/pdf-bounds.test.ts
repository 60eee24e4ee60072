import { expect, test } from 'vitest'
import { renderFirstPage } from '../../../src/imaging/pdf.ts'
import { hostileDrawings } from '../../support/hostile-drawings.ts'
import { aPdf } from '../../support/pdfs.ts'

const bounds = { width: 1280, longestSide: 2300 }

/** What came of it: the size of the page, or why there is none. */
async function rendered(bytes: Uint8Array<ArrayBuffer>, work?: number): Promise<string> {
  const pdf = { size: bytes.length, body: new Blob([bytes]).stream() }
  const page = await renderFirstPage(pdf, bounds, work)
  return page.ok ? `${page.value.width} x ${page.value.height}` : page.refusal
}

/** Counts how often something else had its turn while `work` went on. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  await work
  clearInterval(others)
  return turns
}

test.each(Object.entries(hostileDrawings))(
  '%s ends as too much, others have their turns meanwhile, and the next document is drawn',
  { timeout: 60_000 },
  async (_, made) => {
    const bytes = await made()
    const drawing = rendered(bytes, 700_000_000)

    expect(await turnsDuring(drawing)).toBeGreaterThan(3)

    expect(await drawing).toBe('too-heavy')
    expect(await rendered(aPdf())).toBe('1280 x 1707')
  },
)
