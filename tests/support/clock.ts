import { afterEach, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
})

/** Stops the clock at an instant, so many milliseconds from it. Only the clock: everything else runs. */
export function clockAt(instant: Date, milliseconds = 0): void {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(instant.getTime() + milliseconds)
}
