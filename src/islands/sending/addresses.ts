import { at, listAt, numberAt, textAt } from './json.ts'
import { ask, GaveUp, persist, type Trouble } from './line.ts'

export type Address = { url: string; method: string; headers: Record<string, string> }
type Known = Address & { until: number }

const batch = 50
const freshFor = 10 * 60_000

/** Where each part goes, asked for in batches and again when the addresses have grown old. */
export class Addresses {
  readonly #known = new Map<number, Known>()
  readonly stored = new Set<number>()
  readonly #path: string
  readonly #count: number
  readonly #tell: (trouble: Trouble) => void
  #asking: Promise<void> = Promise.resolve()

  constructor(path: string, count: number, tell: (trouble: Trouble) => void) {
    this.#path = path
    this.#count = count
    this.#tell = tell
  }

  /** Null when the file turns out to have arrived whole already. */
  async of(number: number): Promise<Address | null> {
    this.#asking = this.#asking.then(() => this.#refresh(number))
    await this.#asking
    return this.#known.get(number) ?? null
  }

  forget(number: number): void {
    this.#known.delete(number)
  }

  async #refresh(number: number): Promise<void> {
    if ((this.#known.get(number)?.until ?? 0) > Date.now()) return
    const numbers = Array.from({ length: this.#count - number + 1 }, (_, index) => number + index)
      .filter((wanted) => !this.stored.has(wanted))
      .slice(0, batch)
    const answer = await persist(() => ask('POST', this.#path, { numbers }), this.#tell)
    if (answer.status === 409 && textAt(answer.body, 'kind') === 'upload-complete') return
    if (answer.status !== 200) throw new GaveUp(textAt(answer.body, 'title'))

    for (const part of listAt(answer.body, 'parts')) {
      this.#known.set(numberAt(part, 'number'), {
        url: textAt(part, 'url'),
        method: textAt(part, 'method') || 'PUT',
        headers: headersIn(part),
        until: Date.now() + freshFor,
      })
    }
    for (const one of listAt(answer.body, 'stored'))
      if (typeof one === 'number') this.stored.add(one)
  }
}

function headersIn(part: unknown): Record<string, string> {
  const headers = Object.entries(Object(at(part, 'headers')))
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}
