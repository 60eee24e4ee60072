const second = 1000
const window = 20 * second
/** Nothing is said of the time left before so much has been seen. */
const settling = 4 * second

/** How fast bytes go and how long the rest will take. Instants are in milliseconds. */
export class TransferRate {
  #seen: Array<{ at: number; bytes: number }> = []

  /** So many bytes are there by now. Fewer than before: a part broke off. */
  note(bytes: number, now: number): void {
    this.#seen.push({ at: now, bytes })
    while (this.#seen.length > 2 && now - (this.#seen[1]?.at ?? now) > window) this.#seen.shift()
  }

  /** After a pause nothing of before counts. */
  restart(): void {
    this.#seen = []
  }

  /** Bytes a second over the last seconds; null as long as nobody can tell. */
  rate(now: number): number | null {
    const [first, last] = [this.#seen[0], this.#seen.at(-1)]
    if (!first || !last || now - first.at < settling) return null
    const gained = last.bytes - first.bytes
    return gained > 0 ? gained / ((now - first.at) / second) : null
  }

  /** Seconds until the rest is through; null as long as nobody can tell. */
  secondsLeft(rest: number, now: number): number | null {
    const rate = this.rate(now)
    return rate === null ? null : rest / rate
  }
}

/** In steps that people use: 10 seconds, minutes, hours. */
export function roundedSeconds(seconds: number): {
  unit: 'second' | 'minute' | 'hour'
  value: number
} {
  if (seconds < 50) return { unit: 'second', value: Math.max(10, Math.ceil(seconds / 10) * 10) }
  if (seconds < 55 * 60) return { unit: 'minute', value: Math.max(1, Math.round(seconds / 60)) }
  return { unit: 'hour', value: Math.max(1, Math.round(seconds / 3600)) }
}
