import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { underwayWords } from '../../../src/submissions/underway-words.ts'

const namesIn = (text: unknown) =>
  String(text)
    .match(/\{\w+\}/g)
    ?.toSorted() ?? []

test.each(languages)(
  'what is said on the way names the same facts in %s as in English',
  (language) => {
    const facts = Object.entries(underwayWords[language]).map(([name, text]) => [
      name,
      namesIn(text),
    ])

    expect(facts).toEqual(
      Object.entries(underwayWords.en).map(([name, text]) => [name, namesIn(text)]),
    )
  },
)
