import { say } from '../local/say.ts'

/** Runs `count` tasks, `width` at a time, and returns how many milliseconds all of them took. */
export async function timed(
  count: number,
  width: number,
  task: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const started = performance.now()
  const runner = async () => {
    for (let index = next++; index < count; index = next++) await task(index)
  }
  await Promise.all(Array.from({ length: width }, runner))
  return performance.now() - started
}

export function median(numbers: Array<number>): number {
  return percentile(numbers, 50)
}

export function report(what: string, figure: string, goal = ''): void {
  say(`  ${what.padEnd(58)} ${figure.padStart(10)}  ${goal}`)
}

/** The value below which `percent` of the numbers lie. */
export function percentile(numbers: Array<number>, percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))
  return sorted[index] ?? Number.NaN
}
