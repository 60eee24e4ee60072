import { afterEach, expect, test, vi } from 'vitest'
import { runExclusive } from '../../../src/imaging/exclusive.ts'

afterEach(() => {
  vi.useRealTimers()
})

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

test('what needs the memory comes one after the other, and a failure keeps nobody waiting', async () => {
  vi.useFakeTimers()
  let running = 0
  let most = 0
  const work = (fails: boolean) =>
    runExclusive(async () => {
      running += 1
      most = Math.max(most, running)
      await wait(1000)
      running -= 1
      if (fails) throw new Error('It failed')
      return 'done'
    }).catch(() => 'failed')

  const all = Promise.all([work(false), work(true), work(false)])
  await vi.advanceTimersByTimeAsync(10_000)

  expect(await all).toEqual(['done', 'failed', 'done'])
  expect(most).toBe(1)
})

test('a turn that was cut off with its request is waited for, but not for ever', async () => {
  vi.useFakeTimers()
  const never = runExclusive(() => new Promise(() => {}))
  const next = runExclusive(async () => 'done')

  await vi.advanceTimersByTimeAsync(170_000)
  expect(await Promise.race([next, Promise.resolve('waits')])).toBe('waits')
  await vi.advanceTimersByTimeAsync(20_000)

  expect(await next).toBe('done')
  expect(never).toBeInstanceOf(Promise)
})
