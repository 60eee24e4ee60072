/** So much work goes on without a pause: 10 to 50 ms of it, whatever it is about. */
const slice = 100_000_000

/** What was asked of a metered module takes more work than it is given. */
export class OutOfFuelError extends Error {
  override name = 'OutOfFuelError'
}

type Call = (...values: Array<number>) => number
type AsyncCall = (...values: Array<number>) => Promise<number>
type Promising = { Suspending: new (call: () => unknown) => Call; promising(call: Call): AsyncCall }

/** Engines that can pause WebAssembly in the middle of a call; others hold everything until it ends. */
const pausing = pausingIn(WebAssembly)

/**
 * Counts the work of a module that was metered at build time: a step is an instruction or so. The
 * module ends with an `OutOfFuelError` when it has done all the work it was given.
 */
export class Meter {
  /** What the module imports. */
  readonly imports: WebAssembly.Imports
  #work: number
  #granted = 0
  #fuel: { value: unknown } = { value: 0 }

  /** `pauses`: every now and then others have their turn. All its calls must be `pausable` then. */
  constructor(work: number, { pauses }: { pauses: boolean }) {
    this.#work = work
    const refuel = () => {
      this.#grant()
      return pauses && pausing ? pause() : undefined
    }
    this.imports = {
      meter: { refuel: pauses && pausing ? new pausing.Suspending(refuel) : refuel },
    }
  }

  /** Steps since it was last given work. */
  get spent(): number {
    return this.#granted - Number(this.#fuel.value)
  }

  /** Begins to count, once the module has been made an instance. */
  begin({ exports }: WebAssembly.Instance): void {
    if (!(exports.fuel instanceof WebAssembly.Global)) throw new Error('The module has no meter')
    this.#fuel = exports.fuel
    this.give(this.#work)
  }

  /** So much work for what comes next, instead of what is left. */
  give(work: number): void {
    this.#work = work
    this.#granted = 0
    this.#fuel.value = 0
    this.#grant()
  }

  /** Pays for work that was done for the module outside of it. */
  pay(steps: number): void {
    this.#fuel.value = Number(this.#fuel.value) - steps
  }

  #grant(): void {
    const { spent } = this
    if (spent >= this.#work) throw new OutOfFuelError('The work takes too long')
    const fuel = Math.min(this.#work - spent, slice)
    this.#granted = spent + fuel
    this.#fuel.value = fuel
  }
}

/** A function of a module that may be paused while it runs. */
export function pausable(call: Call): AsyncCall {
  return pausing ? pausing.promising(call) : async (...values) => call(...values)
}

/** Until everything else that waits has had its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function pausingIn(engine: object): Promising | null {
  const isPausing = (one: object): one is Promising => 'Suspending' in one && 'promising' in one
  return isPausing(engine) ? engine : null
}
