import { MalformedFileError } from '../../malformed-file.ts'
import type { PdfDocument } from '../structure/document.ts'
import { type PdfDictionary, PdfReference, type PdfValue } from '../structure/values.ts'

/** A form, a pattern or a picture: what it draws by name, how often, and its own pixels. */
export type Drawn = { uses: Map<string, number>; resources: PdfValue; pixels: number }

/** Ten thousand pixels of a picture take about as long as one small form. */
const pixelsPerStep = 10_000
const mostSteps = 200_000

/**
 * Throws {@link MalformedFileError} where a form draws itself, or forms draw forms so often that the page would
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
    if (open.has(one)) throw new MalformedFileError('bomb')
    open.add(one)
    let sum = 1 + one.pixels / pixelsPerStep
    const named = one.uses.size > 0 ? await namedIn(one.resources) : () => []
    for (const [name, count] of one.uses) {
      for (const used of named(name)) sum += count * (await stepsOf(used))
      if (sum > mostSteps) throw new MalformedFileError('bomb')
    }
    open.delete(one)
    steps.set(one, sum)
    return sum
  }

  async function namedIn(resources: PdfValue): Promise<(name: string) => Array<Drawn>> {
    const own = await document.dictionary(resources)
    const kinds: Array<PdfDictionary | null> = []
    for (const kind of ['XObject', 'Pattern']) {
      kinds.push(await document.dictionary(own?.get(kind) ?? null))
    }
    return (name) =>
      kinds.flatMap((kind) => {
        const value = kind?.get(name)
        return value instanceof PdfReference ? (drawn.get(value.number) ?? []) : []
      })
  }
}
