import { expect, test } from 'vitest'
import { downloadName } from '../../../src/exhibition/exhibition.ts'

test.each([
  ['The well', 'Amal K.', 'Amal K. - The well.webp'],
  ['أغنية', 'سلمى', 'سلمى - أغنية.webp'],
  ['a/b\\c:d*e?"f<g>h|i', '../..', 'a b c d e f g h i'],
])('a poster named %s by %s goes home under a name every system takes', (title, name, expected) => {
  const made = downloadName({ title, name, code: 'ABCDEFGH' })

  expect(made).toContain(expected.replace('.webp', ''))
  expect(made).toMatch(/^[^./\\:*?"<>|][^/\\:*?"<>|]*\.webp$/)
})

test('directions hidden in a name do not change how it ends', () => {
  const made = downloadName({ title: 'poster\u202Egnp.exe', name: 'A', code: 'ABCDEFGH' })

  expect(made).toBe('A - poster gnp.exe.webp')
})

test('a very long name is cut', () => {
  const made = downloadName({ title: 'x'.repeat(500), name: 'A', code: 'ABCDEFGH' })

  expect(made.length).toBeLessThanOrEqual(105)
})
