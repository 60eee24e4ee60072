import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What sharp calls noise is another one each time, and a file made of it has another length. */
const chance = /gaussian|Math\.random\(/

test('no test of bytes depends on chance: what fails once fails again', () => {
  const files = globSync('tests/{domain,worker,support}/**/*.{ts,tsx}').filter(
    (file) => !/repeatable|bad-line/.test(file),
  )

  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => chance.test(readFileSync(file, 'utf8')))).toEqual([])
})
