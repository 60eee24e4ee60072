import { expect, test } from 'vitest'
import { partSize } from '../../../src/platform/part-sizes.ts'
import { missingParts, partCountOf, sizeOfPart } from '../../../src/uploads/upload.ts'

const upload = (size: number) => ({
  id: 'u',
  workId: 'w',
  state: 'current' as const,
  file: { name: 'a.png', size, sha256: 'a', type: 'image/png' },
  objectKey: 'k',
  size,
  partSize,
  partCount: partCountOf(size),
  multipartId: null,
  multipartAt: null,
  completedAt: null,
})

test.each([
  [1, [1]],
  [partSize, [partSize]],
  [partSize + 1, [partSize, 1]],
  [3 * partSize, [partSize, partSize, partSize]],
])('a file of %i bytes is cut into parts that are equal but for the last', (size, sizes) => {
  const one = upload(size)
  const numbers = Array.from({ length: one.partCount }, (_, index) => index + 1)

  expect(numbers.map((number) => sizeOfPart(one, number))).toEqual(sizes)
})

test('what is missing is everything that was not remembered', () => {
  expect(missingParts(upload(3 * partSize), [{ number: 2, etag: 'x' }])).toEqual([1, 3])
})
