import { paths } from '../../../paths.ts'
import { sizeOfPart } from '../../../uploads/upload.ts'
import { listAt, textAt } from '../json.ts'
import { Addresses } from './addresses.ts'
import { ChunkedUpload } from './chunked-upload.ts'
import {
  type Answer,
  ask,
  GaveUp,
  type Persistence,
  persist,
  type Trouble,
  troubleNow,
} from './http-retry.ts'
import { Pause } from './pause.ts'
import { putBytes, readable } from './put.ts'
import { AlreadyThere, stopFor } from './stopping.ts'
import { Throughput } from './throughput.ts'

export type Announced = {
  id: string
  partSize: number
  partCount: number
  /** Addresses that came with the commitment: nothing of the file can be stored yet. */
  parts?: Array<unknown>
  /** The house would like a small picture of this file. */
  preview?: boolean
}

export type Listener = {
  sent: (bytes: number) => void
  trouble: (trouble: Trouble) => void
  gate?: Pause
  /** What is known of the line; several files share it. */
  pace?: Throughput
  /** What is to be done before the file is complete. */
  last?: () => Promise<void>
}

const mostRounds = 4
const mostRenewals = 4
/** About twenty minutes: her place is kept, so the file may wait for a server that is unwell. */
const mostFaults = 40

/**
 * Brings one file over: only what is missing, in whole parts or in pieces as the line allows, until
 * it is complete. Throws `GraceOver`, `FileGone` or `GaveUp` when that is not to be had.
 */
export async function transfer(upload: Announced, file: File, tell: Listener): Promise<void> {
  try {
    await new Transfer(upload, file, tell).run()
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error
    tell.sent(file.size)
  }
}

class Transfer {
  readonly #upload: Announced & { size: number }
  readonly #file: File
  readonly #tell: Listener
  readonly #pace: Throughput
  readonly #how: Persistence & { gate: Pause }
  readonly #addresses: Addresses
  readonly #piecemeal: ChunkedUpload
  readonly #done = new Map<number, number>()
  /** The server has said that the whole file is there: no completion is needed. */
  #isComplete = false

  constructor(upload: Announced, file: File, tell: Listener) {
    this.#upload = { ...upload, size: file.size }
    this.#file = file
    this.#tell = tell
    this.#pace = tell.pace ?? new Throughput()
    this.#how = { tell: tell.trouble, gate: tell.gate ?? new Pause(), faults: mostFaults }
    this.#addresses = new Addresses(paths.api.parts(upload.id), upload.partCount, this.#how)
    const isFresh = (upload.parts ?? []).length > 0
    this.#addresses.learn(upload.parts ?? [])
    this.#piecemeal = new ChunkedUpload(this.#upload, file, this.#pace, this.#how, isFresh)
  }

  async run(): Promise<void> {
    const { id, partCount } = this.#upload
    let wanted = Array.from({ length: partCount }, (_, index) => index + 1)
    await this.#addresses.of(1)
    for (const number of this.#addresses.stored) this.#note(number, this.#sizeOf(number))
    // A file of one part is complete with it: what is to be done before that is done first.
    if (partCount === 1) await this.#tell.last?.()
    for (let round = 0; round < mostRounds; round++) {
      await this.#bring(wanted.filter((number) => !this.#addresses.stored.has(number)))
      if (this.#isComplete && !this.#piecemeal.hasTried) return
      if (round === 0 && partCount > 1) await this.#tell.last?.()
      const answer = await persist(
        (signal) => ask('POST', paths.api.completion(id), undefined, {}, signal),
        this.#how,
      )
      if (answer.status === 202) return
      wanted = stillWanted(answer, partCount)
      for (const number of wanted) {
        this.#addresses.forget(number)
        this.#addresses.stored.delete(number)
        this.#note(number, 0)
      }
    }
    throw new GaveUp('The parts would not make a file')
  }

  /** Parts as a whole while the line is good, side by side; else one by one in pieces. */
  async #bring(queue: Array<number>): Promise<void> {
    const underway = new Set<Promise<void>>()
    while (queue.length > 0 || underway.size > 0) {
      const number = queue[0]
      const lanes = number === undefined ? 0 : this.#pace.lanes(this.#sizeOf(number), Date.now())
      if (number !== undefined && underway.size < lanes) {
        queue.shift()
        const sending = this.#whole(number, () => underway.size)
          .then((isStored) => void (isStored || queue.unshift(number)))
          .finally(() => underway.delete(sending))
        sending.catch(() => {})
        underway.add(sending)
      } else if (number !== undefined && underway.size === 0) {
        const isStored = await this.#piecemeal.bring(number, (bytes) => this.#note(number, bytes))
        if (isStored) queue.shift()
      } else await Promise.race(underway)
    }
  }

  /** False when the line broke off on the way. */
  async #whole(number: number, atOnce: () => number): Promise<boolean> {
    const bytes = this.#slice(number)
    await readable(bytes)
    for (let renewals = 0; renewals < mostRenewals; renewals++) {
      let begun = Date.now()
      const answer = await persist(
        async (signal) => {
          const address = await this.#addresses.of(number)
          if (!address) throw new GaveUp('There is no address for this part')
          begun = Date.now()
          return putBytes(address, bytes, (sent) => this.#note(number, sent), signal)
        },
        { ...this.#how, broken: true },
      )
      if (answer.status === 0) {
        this.#pace.broke(Date.now())
        this.#tell.trouble(troubleNow())
        return false
      }
      if (answer.status === 200 && answer.etag) {
        this.#pace.arrived(bytes.size, Date.now() - begun, Math.max(1, atOnce()))
        this.#isComplete = textAt(answer.body, 'state') !== ''
        if (!this.#isComplete) await this.#remember(number, answer.etag)
        return true
      }
      if (answer.status === 409) stopFor(answer)
      this.#addresses.forget(number)
    }
    throw new GaveUp('The store would not take the part')
  }

  async #remember(number: number, etag: string): Promise<void> {
    const path = paths.api.part(this.#upload.id, number)
    const answer = await persist((signal) => ask('PUT', path, { etag }, {}, signal), this.#how)
    if (answer.status !== 200) stopFor(answer)
  }

  #slice(number: number): Blob {
    const { partSize } = this.#upload
    return this.#file.slice((number - 1) * partSize, number * partSize)
  }

  #sizeOf(number: number): number {
    return sizeOfPart(this.#upload, number)
  }

  #note(number: number, bytes: number): void {
    this.#done.set(number, bytes)
    this.#tell.sent([...this.#done.values()].reduce((sum, one) => sum + one, 0))
  }
}

function stillWanted(answer: Answer, partCount: number): Array<number> {
  const kind = textAt(answer.body, 'kind')
  if (kind === 'parts-missing') {
    return listAt(answer.body, 'missing').filter((number) => typeof number === 'number')
  }
  if (kind !== 'parts-differ') stopFor(answer)
  return Array.from({ length: partCount }, (_, index) => index + 1)
}
