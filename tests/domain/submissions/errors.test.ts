import { expect, test } from 'vitest'
import { fieldErrors } from '../../../src/web/form/errors.ts'

test('what a field is told in Arabic has Arabic figures', () => {
  const { tooLong, tooManyWords, lineTooLong, tooManyLines, ...errors } = fieldErrors.ar
  const { tooFew, tooMany, fileTooLarge, worksTooFew, worksTooMany } = errors
  const ofTwo = [tooLong, tooManyWords, lineTooLong, tooManyLines]
  const ofOne = [tooFew, tooMany, fileTooLarge, worksTooFew, worksTooMany]
  const said = [...ofTwo.map((error) => error(200, 234)), ...ofOne.map((error) => error(200))]

  expect(said.filter((text) => /[0-9]/.test(text))).toEqual([])
  expect(said.filter((text) => !/[٠-٩]/.test(text))).toEqual([])
})
