import { expect, test } from 'vitest'
import { joined } from '../../src/shared/bytes.ts'

test('pieces of bytes stand one behind the other, and the pieces stay as they were', () => {
  const [one, none, other] = [new Uint8Array([1, 2]), new Uint8Array(), new Uint8Array([3])]

  const whole = joined([one, none, other])
  whole.fill(9, 0, 1)

  expect([...whole]).toEqual([9, 2, 3])
  expect([...one]).toEqual([1, 2])
  expect(joined([])).toEqual(new Uint8Array())
})

test('as many pieces are joined as there are', () => {
  const many = new Array<Uint8Array>(300_000).fill(new Uint8Array([7]))

  expect(joined(many).length).toBe(many.length)
})
