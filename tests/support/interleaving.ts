/** Numbers from 0 to 1 that one seed determines (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Turns without any request moving, after which one is taken to hang. */
const longestWait = 20_000

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Lets several requests run into each other in an order that a seed determines: at every touch of a
 * binding each waits for its turn, and only one goes on at a time.
 */
export class Interleaving {
  readonly #waiting: Array<() => Promise<void>> = []
  readonly #random: () => number
  #isAlone = false

  constructor(random: () => number) {
    this.#random = random
  }

  /** Does one touch of a binding when it is its turn. */
  async inTurn<Value>(touch: () => Promise<Value>): Promise<Value> {
    if (this.#isAlone) return touch()
    return new Promise((resolve, reject) => {
      this.#waiting.push(async () => {
        await touch().then(resolve, reject)
      })
    })
  }

  async run(lanes: Array<() => Promise<unknown>>): Promise<void> {
    this.#isAlone = lanes.length === 1
    let open = lanes.length
    const all = Promise.all(
      lanes.map((lane) =>
        lane().finally(() => {
          open -= 1
        }),
      ),
    )
    // Awaited below, once the others have come to their end as well.
    all.catch(() => undefined)
    for (let idle = 0; open > 0 && !this.#isAlone; idle += 1) {
      if (idle > longestWait) throw new Error('A request hangs')
      await tick()
      const chosen = Math.floor(this.#random() * this.#waiting.length)
      const [next] = this.#waiting.splice(chosen, 1)
      if (!next) continue
      await next()
      idle = 0
    }
    await all
  }
}
