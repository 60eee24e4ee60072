import { expect, test } from 'vitest'
import { type Language, languages, locales } from '../../../src/i18n/languages.ts'
import { inOwnZone } from '../../../src/i18n/local-time.ts'
import { refusalInWords } from '../../../src/islands/sending/refusal.ts'
import { formSettings } from '../../../src/submissions/pages/form-settings.ts'
import { type Share, tooMany } from '../../../src/uploads/quota.ts'
import { aCall } from '../../support/factories.ts'

const now = new Date('2027-01-20T13:00:00Z')
const until = new Date('2027-01-21T00:00:00Z')
const shares: Array<Share> = ['person', 'address', 'call', 'unproved']

function settingsIn(language: Language) {
  return formSettings(aCall(), language, until)
}

test.each(languages)('a full quota says in %s when there is room again', (language) => {
  const settings = settingsIn(language)
  const when = inOwnZone(until, locales[language])

  const said = shares.map((share) => {
    const answer = JSON.parse(JSON.stringify(tooMany({ kind: 'too-many', share, until }, now)))
    return refusalInWords(answer, settings)
  })

  expect(new Set(said.map((words) => words?.what)).size).toBe(shares.length)
  for (const words of said) {
    expect(words?.next).toContain(when)
    expect(`${words?.what} ${words?.next}`).not.toMatch(/[{}]/)
  }
})

test('an answer that knows no instant says so without a gap', () => {
  const settings = settingsIn('en')

  expect(refusalInWords({ kind: 'too-many', until: 'soon' }, settings)).toEqual(
    settings.refusals['too-many'],
  )
  expect(refusalInWords({ kind: 'call-closed', until: until.toISOString() }, settings)).toEqual(
    settings.refusals['call-closed'],
  )
  expect(refusalInWords(null, settings)).toBeUndefined()
})
