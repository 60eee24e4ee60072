/**
 * Pausing. Closing the gate breaks off what is under way, and nothing begins before it is open
 * again; what the server has stored by then stays stored.
 */
export class Pause {
  #breaking = new AbortController()
  #waiting: Array<() => void> = []
  #isClosed = false

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Fires when the gate closes next. */
  get signal(): AbortSignal {
    return this.#breaking.signal
  }

  close(): void {
    this.#isClosed = true
    this.#breaking.abort()
  }

  open(): void {
    this.#breaking = new AbortController()
    this.#isClosed = false
    for (const go of this.#waiting.splice(0)) go()
  }

  async passed(): Promise<void> {
    while (this.#isClosed) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
