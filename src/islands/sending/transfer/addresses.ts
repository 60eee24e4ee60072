import { at, listAt, numberAt, textAt } from '../json.ts'
import { ask, type Persistence, persist } from './http-retry.ts'
import type { Target } from './put.ts'
import { stopFor } from './stopping.ts'

type Known = Target & { until: number }

const batch = 50
const freshFor = 10 * 60_000

/** Where each part goes, asked for in batches and again when the addresses have grown old. */
export class Addresses {
  readonly #known = new Map<number, Known>()
  readonly stored = new Set<number>()
  readonly #path: string
  readonly #count: number
  readonly #how: Persistence
  #asking: Promise<void> = Promise.resolve()

  constructor(path: string, count: number, how: Persistence) {
    this.#path = path
    this.#count = count
    this.#how = how
  }

  async of(number: number): Promise<Target | null> {
    this.#asking = this.#asking.catch(() => {}).then(() => this.#refresh(number))
    await this.#asking
    return this.#known.get(number) ?? null
  }

  forget(number: number): void {
    this.#known.delete(number)
  }

  /** Addresses as the house gave them out. */
  learn(parts: Array<unknown>): void {
    for (const part of parts) {
      this.#known.set(numberAt(part, 'number'), {
        url: textAt(part, 'url'),
        method: textAt(part, 'method') || 'PUT',
        headers: headersIn(part),
        until: Date.now() + freshFor,
      })
    }
  }

  async #refresh(number: number): Promise<void> {
    if ((this.#known.get(number)?.until ?? 0) > Date.now()) return
    const numbers = Array.from({ length: this.#count - number + 1 }, (_, index) => number + index)
      .filter((wanted) => wanted === number || !this.stored.has(wanted))
      .slice(0, batch)
    const answer = await persist(
      (signal) => ask('POST', this.#path, { numbers }, {}, signal),
      this.#how,
    )
    if (answer.status !== 200) stopFor(answer)

    this.learn(listAt(answer.body, 'parts'))
    for (const one of listAt(answer.body, 'stored'))
      if (typeof one === 'number') this.stored.add(one)
  }
}

function headersIn(part: unknown): Record<string, string> {
  const headers = Object.entries(Object(at(part, 'headers')))
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}
