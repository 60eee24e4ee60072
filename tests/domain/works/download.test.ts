import { expect, test } from 'vitest'
import { attachment, copyOf, labelOf, rangeAsked } from '../../../src/works/download.ts'

test('a copy is named by its content and its format', () => {
  const copy = copyOf('tiff', { sha256: 'ab'.repeat(32), size: 9 })

  expect(copy).toEqual({
    sha256: 'ab'.repeat(32),
    size: 9,
    name: `${'ab'.repeat(32)}.tif`,
    type: 'image/tiff',
  })
  expect(labelOf(copy)).toBe('TIFF')
})

test.each([
  [
    'Amal - The well.jpg',
    'filename="Amal - The well.jpg"; filename*=UTF-8\'\'Amal%20-%20The%20well.jpg',
  ],
  ['Ágora (v2).png', 'filename="Agora (v2).png"; filename*=UTF-8\'\'%C3%81gora%20%28v2%29.png'],
  ['ليلى.pdf', 'filename="____.pdf"; filename*=UTF-8\'\'%D9%84%D9%8A%D9%84%D9%89.pdf'],
  ['a"b\\c%41\r\n.jpg', 'filename="a_b_c_41__.jpg"; filename*=UTF-8\'\'a%22b%5Cc%2541%0D%0A.jpg'],
])('a download is called %j in every script and cannot break its header', (name, header) => {
  expect(attachment(name)).toBe(`attachment; ${header}`)
})

test.each([
  ['bytes=0-', { offset: 0, length: 100 }],
  ['bytes=40-', { offset: 40, length: 60 }],
  ['bytes=40-49', { offset: 40, length: 10 }],
  ['bytes=40-4000', { offset: 40, length: 60 }],
  ['bytes=100-', null],
  ['bytes=50-40', null],
  ['bytes=-10', null],
  ['bytes=0-1,5-6', null],
  [undefined, null],
])('of 100 bytes, %s asks for %o', (header, range) => {
  expect(rangeAsked(header, 100)).toEqual(range)
})
