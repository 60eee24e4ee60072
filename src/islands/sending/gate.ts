/**
 * Pausing. Closing the gate breaks off what is under way, and nothing begins before it is open
 * again; what the server has stored by then stays stored.
 */
export class Gate {
  #breaking = new AbortController()
  #opening: PromiseWithResolvers<void> | null = null

  get isClosed(): boolean {
    return this.#opening !== null
  }

  /** Fires when the gate closes next. */
  get signal(): AbortSignal {
    return this.#breaking.signal
  }

  close(): void {
    if (this.#opening) return
    this.#opening = Promise.withResolvers()
    this.#breaking.abort()
  }

  open(): void {
    this.#breaking = new AbortController()
    this.#opening?.resolve()
    this.#opening = null
  }

  async passed(): Promise<void> {
    while (this.#opening) await this.#opening.promise
  }
}
