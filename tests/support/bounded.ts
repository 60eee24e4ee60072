import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReaderName } from './bounded-worker.ts'
import { built } from './engines.ts'

/** What came of a file: in how long, and how long nobody else had a turn meanwhile. */
export type Outcome = { outcome: string; ms: number; held: number; megabytes: number }

/** Ten times what anything takes here, for machines that are slow or busy. */
const longestMs = 20_000
const mostHeap = 200
/** Beyond a heap there are the bytes of files, and what nobody has swept up yet. */
const mostMegabytes = 500
const sampledMs = 20

/**
 * Lets a reader look into bytes where it can be stopped: in a thread of its own, with so much memory
 * and so much time. Whoever hangs there, or takes too much, is ended and told about.
 */
export class BoundedReader {
  readonly #longestMs: number
  #worker: Worker | null = null

  constructor(most = longestMs) {
    this.#longestMs = most
  }

  async read(reader: ReaderName, bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
    this.#worker ??= start()
    const worker = this.#worker
    const before = process.memoryUsage.rss()
    let peak = before
    const found = await new Promise<Omit<Outcome, 'megabytes'>>((resolve) => {
      const begun = performance.now()
      const fail = (outcome: string) => {
        this.#worker = null
        worker.terminate()
        done({ outcome, ms: performance.now() - begun, held: 0 })
      }
      const late = setTimeout(() => fail('hangs'), this.#longestMs)
      const samples = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
        if (megabytesOf(peak - before) > mostMegabytes) fail('takes too much memory')
      }, sampledMs)
      worker.once('message', done)
      worker.once('error', died)

      function died(error: unknown): void {
        fail(`dies of ${error instanceof Error ? error.message : error}`)
      }
      function done(outcome: Omit<Outcome, 'megabytes'>): void {
        clearTimeout(late)
        clearInterval(samples)
        worker.off('message', done).off('error', died)
        resolve(outcome)
      }
      worker.postMessage({ reader, bytes })
    })
    peak = Math.max(peak, process.memoryUsage.rss())
    return { ...found, megabytes: megabytesOf(peak - before) }
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}

/** Whether it is a fault of ours, and no answer about the file. */
export function isFault({ outcome }: Outcome): boolean {
  return /^(hangs|takes|dies|threw)/.test(outcome)
}

function start(): Worker {
  return new Worker(path.join(import.meta.dirname, 'bounded-worker.ts'), {
    workerData: {
      pdfium: built('pdf/pdfium.metered.wasm'),
      lcms: built('colour/lcms.metered.wasm'),
    },
    resourceLimits: { maxOldGenerationSizeMb: mostHeap, maxYoungGenerationSizeMb: 48 },
    execArgv: [],
  })
}

function megabytesOf(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
