import { paths } from '../../../paths.ts'
import { type Chunk, chunkFor, gapsIn, rangeOfPart } from '../../../uploads/chunks.ts'
import { listAt, numberAt, textAt } from '../json.ts'
import { type Answer, ask, type Persistence, persist } from './http-retry.ts'
import { putBytes, readable } from './put.ts'
import { stopFor } from './stopping.ts'
import type { Throughput } from './throughput.ts'

type Whole = { id: string; size: number; partSize: number; partCount: number }

/** Brings parts over in pieces, one after another, so that a line which breaks costs little. */
export class ChunkedUpload {
  readonly #upload: Whole
  readonly #file: File
  readonly #pace: Throughput
  readonly #how: Persistence
  #stored: Array<Chunk> | null
  /** Whether pieces may lie in the store that are not wanted any more. */
  hasTried = false

  /** Of a fresh upload nothing can be stored yet. */
  constructor(upload: Whole, file: File, pace: Throughput, how: Persistence, isFresh: boolean) {
    this.#upload = upload
    this.#file = file
    this.#pace = pace
    this.#how = how
    this.#stored = isFresh ? [] : null
  }

  /** Brings one part over. False when the line proved fast enough for the part to go as a whole. */
  async bring(number: number, sent: (bytes: number) => void): Promise<boolean> {
    this.hasTried = true
    const stored = (this.#stored ??= await this.#list())
    const { from, to } = rangeOfPart(this.#upload, number)
    for (;;) {
      const gaps = gapsIn(this.#upload, number, stored)
      const [gap] = gaps
      const missing = gaps.reduce((sum, { size }) => sum + size, 0)
      const there = to - from - missing
      sent(there)
      if (!gap) {
        if (await this.#assemble(number, stored)) return true
        continue
      }
      if (there * 8 < missing && this.#pace.lanes(to - from, Date.now()) > 0) return false
      stored.push(await this.#put(gap, (bytes) => sent(there + bytes)))
    }
  }

  async #put(gap: Chunk, sent: (bytes: number) => void): Promise<Chunk> {
    let piece = gap
    const answer = await persist(async (signal) => {
      piece = chunkFor(this.#upload, gap, this.#pace.pieceSize())
      const bytes = this.#file.slice(piece.offset, piece.offset + piece.size)
      await readable(bytes)
      const url = paths.api.piece(this.#upload.id, piece.offset)
      const headers = { 'Content-Type': 'application/octet-stream' }
      const begun = Date.now()
      const answered = await putBytes({ url, method: 'PUT', headers }, bytes, sent, signal)
      if (answered.status === 200) this.#pace.arrived(piece.size, Date.now() - begun)
      if (answered.status === 0 && !signal.aborted) this.#pace.broke(Date.now())
      return answered
    }, this.#how)
    return answer.status === 200 ? piece : stopFor(answer)
  }

  /** False when the server lacks pieces after all: what it has is asked for again. */
  async #assemble(number: number, stored: Array<Chunk>): Promise<boolean> {
    const path = paths.api.assembly(this.#upload.id, number)
    const answer = await persist((signal) => ask('POST', path, undefined, {}, signal), this.#how)
    if (answer.status === 200) return true
    if (textAt(answer.body, 'kind') !== 'pieces-missing') stopFor(answer)
    stored.splice(0, stored.length, ...(await this.#list()))
    return false
  }

  async #list(): Promise<Array<Chunk>> {
    const path = paths.api.pieces(this.#upload.id)
    const answer: Answer = await persist(
      (signal) => ask('GET', path, undefined, {}, signal),
      this.#how,
    )
    if (answer.status !== 200) stopFor(answer)
    return listAt(answer.body, 'pieces').map((piece) => ({
      offset: numberAt(piece, 'offset'),
      size: numberAt(piece, 'size'),
    }))
  }
}
