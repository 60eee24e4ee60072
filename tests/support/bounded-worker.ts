import { parentPort, workerData } from 'node:worker_threads'
import { clean } from '../../src/formats/cleaning.ts'
import { formatOf, isHeif } from '../../src/formats/detect.ts'
import type { FileFacts } from '../../src/formats/facts.ts'
import { neutralProfile } from '../../src/formats/icc/neutral.ts'
import { NotUnderstoodError } from '../../src/formats/malformed-file.ts'
import { descriptionOf, profileAlone } from '../../src/formats/profile.ts'
import { readFacts } from '../../src/formats/reading.ts'
import { type Source, sourceOf } from '../../src/formats/source.ts'
import { startConversion } from '../../src/imaging/colour/conversion.ts'
import { pngOf } from '../../src/imaging/decode/encoding.ts'
import { reduceJpeg } from '../../src/imaging/decode/jpeg.ts'
import { reducePng } from '../../src/imaging/decode/png.ts'
import { NotReducedError, type Reduced } from '../../src/imaging/decode/reduced.ts'
import { reduceTiff } from '../../src/imaging/decode/tiff.ts'
import { upright } from '../../src/imaging/decode/turning.ts'
import { dimensionsOf } from '../../src/imaging/dimensions.ts'
import { startEngine } from '../../src/imaging/pdf/engine.ts'
import { drawFirstPage, openDocument } from '../../src/imaging/pdf/page.ts'
import { checkReceipt } from '../../src/works/receipts/receipt-check.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type Asked = { reader: ReaderName; bytes: Bytes }

/** Much less than the house gives: a fuzzed document is small. */
const allowance = { memory: 88 * 1024 * 1024, work: 3_000_000_000 }
const engines: { pdfium: WebAssembly.Module; lcms: WebAssembly.Module } = workerData

/** All that looks into bytes from outside, each with what came of it in a word. */
export const readers = {
  facts: async (bytes: Bytes) => {
    const facts = await readFacts(sourceOf(bytes))
    return facts.ok ? 'read' : facts.refusal
  },
  clean: async (bytes: Bytes) => {
    const format = formatOf(bytes)
    return format && (await clean(sourceOf(bytes), format)) ? 'cleaned' : 'not understood'
  },
  reduce: async (bytes: Bytes) => {
    const facts = await readFacts(sourceOf(bytes))
    if (!facts.ok) return facts.refusal
    return reduced(sourceOf(bytes), facts.value)
  },
  draw: async (bytes: Bytes) => drawn(bytes),
  profile: async (bytes: Bytes) => {
    const profile = profileAlone(bytes)
    if (profile) descriptionOf(profile)
    neutralProfile(bytes)
    for (const model of ['grey', 'rgb', 'cmyk', 'lab'] as const) {
      const device = { model, bits: 8, alpha: 'none', profile: bytes } as const
      const channels = { grey: 1, rgb: 3, lab: 3, cmyk: 4 }[model]
      const convert = startConversion(engines.lcms, device, 8)
      convert(new Uint8Array(8 * channels), new Uint8Array(8 * (model === 'grey' ? 1 : 3)))
    }
    return 'read'
  },
  header: async (bytes: Bytes) => {
    for (const format of ['jpeg', 'png', 'webp'] as const) dimensionsOf(format, bytes)
    return String(formatOf(bytes) ?? isHeif(bytes))
  },
  /** Tells whether who hangs is ended. */
  forever: async () => {
    for (let count = 0; ; count += 1) if (count < 0) return 'never'
  },
  receipt: async (bytes: Bytes) => {
    const text = new TextDecoder().decode(bytes)
    return (await checkReceipt(text, { keys: [{ kid: 'a', x: 'a' }] })).verdict
  },
}

export type ReaderName = keyof typeof readers

async function reduced(source: Source, facts: FileFacts): Promise<string> {
  try {
    const picture = await reducedAs(source, facts)
    if (!picture) return 'not reduced'
    await pngOf(upright(picture, facts.orientation), 4_000_000)
    return 'reduced'
  } catch (error) {
    if (error instanceof NotReducedError) return error.fault
    throw error
  }
}

async function reducedAs(
  source: Source,
  { format, orientation }: FileFacts,
): Promise<Reduced | null> {
  if (format === 'jpeg') return reduceJpeg(source, { orientation })
  if (format === 'png') return reducePng(source, orientation)
  return format === 'tiff' ? reduceTiff(source, engines.lcms) : null
}

async function drawn(bytes: Bytes): Promise<string> {
  try {
    const engine = startEngine(engines.pdfium, allowance)
    const pdf = { size: bytes.length, body: new Blob([bytes]).stream() }
    const document = await openDocument(engine, pdf)
    if (!document.ok) return document.refusal
    const page = await drawFirstPage(engine, document.value, { width: 320, longestSide: 600 })
    return page.ok ? 'drawn' : page.refusal
  } catch (error) {
    const isExpected =
      error instanceof WebAssembly.RuntimeError ||
      error instanceof RangeError ||
      (error instanceof Error && /^OutOf(Fuel|Memory)Error$/.test(error.name))
    if (isExpected) return 'too much'
    throw error
  }
}

function stackOf(error: unknown): string {
  return String(error instanceof Error ? error.stack : error)
}

parentPort?.on('message', ({ reader, bytes }: Asked) => {
  const begun = performance.now()
  let last = begun
  let held = 0
  const turn = () => {
    const now = performance.now()
    held = Math.max(held, now - last)
    last = now
  }
  const turns = setInterval(turn, 1)
  readers[reader](bytes).then(
    (outcome) => tell(outcome),
    // What is not understood by one of the lower readers is not let through by those above.
    (error: unknown) =>
      tell(error instanceof NotUnderstoodError ? 'not understood' : `threw ${stackOf(error)}`),
  )

  function tell(outcome: string): void {
    clearInterval(turns)
    turn()
    parentPort?.postMessage({ outcome, ms: performance.now() - begun, held })
  }
})
