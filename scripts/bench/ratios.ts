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
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function report(what: string, figure: string, goal = ''): void {
  say(`  ${what.padEnd(58)} ${figure.padStart(10)}  ${goal}`)
}
