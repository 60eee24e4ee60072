import { MalformedFileError } from './malformed-file.ts'
import { PauseCounter } from './pausing.ts'

/** Reading a byte of structure, or what takes as long: a third to a whole microsecond. */
const mostSteps = 24_000_000
/** So much goes on without a pause: some 50 ms of it. */
const stride = 100_000

/**
 * What may be spent on one file in all. Something that is no larger than a mail may ask to be walked
 * through for ever; here it ends, and others have their turn meanwhile.
 */
export class Budget {
  #left: number
  readonly #pauses = new PauseCounter(stride)

  constructor(steps = mostSteps) {
    this.#left = steps
  }

  /** Pays for a few steps. Throws {@link MalformedFileError} where there is nothing left to pay with. */
  async spend(steps: number): Promise<void> {
    this.#left -= steps
    this.#pauses.add(steps)
    if (this.#left < 0) throw new MalformedFileError('too-large-to-show')
    await this.#pauses.pauseWhenDue()
  }
}
