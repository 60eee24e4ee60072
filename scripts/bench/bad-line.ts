import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const bytesPerSecond = 1_000_000 / 8
const delay = 300
const loss = 0.05
const cutEvery = 20_000
const segment = 1460
/** What one connection of TCP reaches at this delay and loss (Mathis et al., 1997). */
const perConnection = ((segment / (delay / 1000)) * 1.22) / Math.sqrt(loss)

export type BadLine = {
  url: string
  /** Bytes that went up the line, those that were cut off before they were answered included. */
  sent: () => number
  cuts: () => number
  close: () => Promise<void>
}

/**
 * A line of 1 Mbit/s in each direction with 300 ms delay and 5 % loss, on which every connection is
 * cut every 20 seconds. Loss shows as it does to an application: as a slower connection.
 */
export async function openBadLine(port: number): Promise<BadLine> {
  const open = new Set<Socket>()
  const up = new Pipe()
  const down = new Pipe()
  let cuts = 0
  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    void up.carry(near, far)
    void down.carry(far, near)
  })
  const cutting = setInterval(() => {
    cuts += 1
    for (const socket of open) socket.destroy()
  }, cutEvery)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${portOf(server)}`,
    sent: () => up.carried,
    cuts: () => cuts,
    close: () => {
      clearInterval(cutting)
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** One direction of the line, shared by all connections. */
class Pipe {
  carried = 0
  #freeAt = 0

  async carry(from: Socket, to: Socket): Promise<void> {
    let ownFreeAt = 0
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        for (let start = 0; start < chunk.length; start += segment) {
          const piece = chunk.subarray(start, start + segment)
          const now = Date.now()
          this.#freeAt = Math.max(now, this.#freeAt) + (piece.length / bytesPerSecond) * 1000
          ownFreeAt = Math.max(now, ownFreeAt) + (piece.length / perConnection) * 1000
          const leaves = Math.max(this.#freeAt, ownFreeAt)
          if (leaves > now) await sleep(leaves - now)
          if (from.destroyed || to.destroyed) return
          this.carried += piece.length
          setTimeout(() => to.destroyed || to.write(piece), delay)
        }
      }
      await sleep(delay)
      to.end()
    } catch {
      to.destroy()
    }
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
