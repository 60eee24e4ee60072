import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type LineQuality = {
  /** Towards the house, all connections together; as fast as it goes when left out. */
  bytesPerSecond?: number
  /** Milliseconds each way. */
  delay?: number
  /** Every so many milliseconds all connections are cut. */
  cutEvery?: number
  /** The share of chunks that come late, as when a packet is lost and sent again. */
  loss?: number
  /** Bytes a second of each connection by itself: what lost packets leave of it. */
  perConnection?: number
}

const segment = 1460

/** What one connection of TCP reaches at a delay in milliseconds and a loss (Mathis et al., 1997). */
export function reachOf(delay: number, loss: number): number {
  return ((segment / (delay / 1000)) * 1.22) / Math.sqrt(loss)
}

/** A bad line between a browser and the house: slow, far, and cut now and then. */
export class BadLine {
  /** Bytes that went towards the house, those that a cut made useless included. */
  sent = 0
  cuts = 0
  #quality: LineQuality
  #free = 0
  #isDown = false
  readonly #target: number
  readonly #pairs = new Set<[Socket, Socket]>()
  readonly #server: Server
  #cutting: NodeJS.Timeout | undefined

  static async to(url: string, quality: LineQuality = {}): Promise<BadLine> {
    const line = new BadLine(Number(new URL(url).port), quality)
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    return line
  }

  private constructor(target: number, quality: LineQuality) {
    this.#target = target
    this.#quality = quality
    this.#server = createServer((near) => this.#join(near))
    this.become(quality)
  }

  get url(): string {
    const address = this.#server.address()
    return `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
  }

  /** From now on the line is like this. */
  become(quality: LineQuality): void {
    this.#quality = quality
    clearInterval(this.#cutting)
    if (quality.cutEvery) this.#cutting = setInterval(() => this.cut(), quality.cutEvery)
  }

  /** Breaks every connection; new ones can be made. */
  cut(): void {
    this.cuts += 1
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
    this.#pairs.clear()
    this.#free = 0
  }

  /** Nothing goes any more, until it is up again. */
  down(isDown = true): void {
    this.#isDown = isDown
    if (isDown) this.cut()
  }

  async close(): Promise<void> {
    clearInterval(this.#cutting)
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(near: Socket): void {
    if (this.#isDown) return void near.resetAndDestroy()
    const far = connect(this.#target, 'localhost')
    const pair: [Socket, Socket] = [near, far]
    this.#pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => {})
      socket.on('close', () => {
        this.#pairs.delete(pair)
        setTimeout(() => pair.map((one) => one.destroy()), this.#quality.delay ?? 0)
      })
    }
    const clock = { free: 0 }
    near.on('data', (bytes) => void this.#carry(near, far, bytes, clock))
    far.on('data', (bytes) => setTimeout(() => near.write(bytes), this.#quality.delay ?? 0))
  }

  /** Takes the next bytes only when these have gone: what waits stays with the sender. */
  async #carry(near: Socket, far: Socket, bytes: Buffer, own: { free: number }): Promise<void> {
    const { bytesPerSecond = Infinity, perConnection = Infinity } = this.#quality
    const { delay = 0, loss = 0 } = this.#quality
    const step = perConnection < Infinity ? segment : bytes.length
    near.pause()
    for (let start = 0; start < bytes.length; start += step) {
      const piece = bytes.subarray(start, start + step)
      const now = Date.now()
      const late = Math.random() < loss ? 300 : 0
      this.#free = Math.max(now, this.#free) + (piece.length / bytesPerSecond) * 1000 + late
      own.free = Math.max(now, own.free) + (piece.length / perConnection) * 1000
      await sleep(Math.max(this.#free, own.free) - now)
      if (near.destroyed) return
      this.sent += piece.length
      setTimeout(() => far.write(piece), delay)
    }
    near.resume()
  }
}
