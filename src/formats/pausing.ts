/** Lets whatever else waits have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Counts what is done without a pause, and pauses when it is as much as the stride. */
export class PauseCounter {
  readonly #stride: number
  #done = 0

  constructor(stride: number) {
    this.#stride = stride
  }

  add(amount: number): void {
    this.#done += amount
  }

  async pauseWhenDue(): Promise<void> {
    if (this.#done < this.#stride) return
    this.#done = 0
    await pause()
  }
}
