import { Broken } from '../broken.ts'
import type { PdfDocument } from './document.ts'
import { type PdfDictionary, PdfReference } from './values.ts'

/** A form, a pattern or a picture: what it draws by name, how often, and its own pixels. */
export type Drawn = { uses: Map<string, number>; resources: PdfDictionary; pixels: number }

/** Ten thousand pixels of a picture take about as long as one small form. */
const pixelsPerStep = 10_000
const mostSteps = 200_000

/**
 * Throws {@link Broken} where a form draws itself, or forms draw forms so often that the page would
 * never be done: PDFium follows them faithfully.
 */
export async function refuseEndless(
  document: PdfDocument,
  page: Drawn,
  drawn: Map<number, Drawn>,
): Promise<void> {
  const steps = new Map<Drawn, number>()
  const open = new Set<Drawn>()
  await stepsOf(page)

  async function stepsOf(one: Drawn): Promise<number> {
    const known = steps.get(one)
    if (known !== undefined) return known
    if (open.has(one)) throw new Broken('bomb')
    open.add(one)
    let sum = 1 + one.pixels / pixelsPerStep
    for (const [name, count] of one.uses) {
      for (const used of await namedIn(one.resources, name)) sum += count * (await stepsOf(used))
      if (sum > mostSteps) throw new Broken('bomb')
    }
    open.delete(one)
    steps.set(one, sum)
    return sum
  }

  async function namedIn(resources: PdfDictionary, name: string): Promise<Array<Drawn>> {
    const found: Array<Drawn> = []
    for (const kind of ['XObject', 'Pattern']) {
      const value = (await document.dictionary(resources.get(kind)))?.get(name)
      const used = value instanceof PdfReference ? drawn.get(value.number) : undefined
      if (used) found.push(used)
    }
    return found
  }
}
