import { expect, test } from 'vitest'
import { writeLetter } from '../../src/mail/letters.ts'
import { fileNameWithoutLinks, withoutLinks } from '../../src/mail/without-links.ts'
import { languages } from '../../src/shared/languages.ts'
import { testSecrets } from '../support/secrets.ts'

const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '')

test.each([
  ['The well', 'The well'],
  ['البئر، ٢', 'البئر، ٢'],
  ['No. 7 & a half...', 'No. 7 & a half...'],
  ['Win at spam.example now', 'Win at … now'],
  ['https://spam.example/x y', '… y'],
  ['write me@spam.example', 'write …'],
  ['www.', '…'],
  ['сайт.рф', '…'],
  ['हिन्दी.com', '…'],
  ['spam\u200d.example', '…'],
  ['spam.\u200cexample', '…'],
  ['spam。example', '…'],
  ['spam．ｅｘａｍｐｌｅ', '…'],
  ['ｗｗｗ', '…'],
  ['me＠spam', '…'],
  ['tel:+15550100', '…'],
  ['S.O.S. 1.5', 'S.O.S. 1.5'],
  ['وطن. بيت', 'وطن. بيت'],
  ['戦争反対。平和', '戦争反対。平和'],
  ['Water: a right', 'Water: a right'],
  ['a\nSubject: b\u202e', 'a Subject: b'],
])('the title %j is told in a mail as %j', (title, told) => {
  expect(bare(withoutLinks(title))).toBe(told)
})

test('a long title is cut, and a file keeps the ending of a picture', () => {
  expect([...bare(withoutLinks('ب'.repeat(200)))]).toHaveLength(81)
  expect(bare(fileNameWithoutLinks('the-well.png'))).toBe('the-well.png')
  expect(bare(fileNameWithoutLinks('spam.example.png'))).toBe('….png')
  expect(bare(fileNameWithoutLinks('spam.com'))).toBe('…')
})

test.each(languages)('no mail in %s has a line or a link of the sender', async (language) => {
  const planted = 'x\nSubject: WIN\r\nhttps://spam.example \u202e'
  const about = { submissionId: 's', code: 'C0DE', slug: 'a', callTitle: 'Water' }
  const file = { title: planted, name: `${planted}.png`, size: 1, sha256: 'a', receivedAt: 1 }
  const committed = { committedAt: 0, files: [file] }
  const settings = { ...testSecrets, SITE_URL: 'https://cartelera.test' }

  const letters = await Promise.all([
    writeLetter(settings, {
      language,
      facts: { kind: 'received', ...about, ...committed, uploadsUntil: 0, titles: [planted] },
    }),
    writeLetter(settings, { language, facts: { kind: 'whole', ...about, ...committed } }),
    writeLetter(settings, {
      language,
      facts: {
        kind: 'decided',
        ...about,
        credit: planted,
        works: [{ title: planted, decision: 'selected' }],
      },
    }),
  ])

  for (const { subject, text } of letters) {
    expect(subject).not.toMatch(/WIN|spam|[\r\n\u202e]/)
    expect(text).not.toMatch(/^\s*Subject|spam|\r|\u202e/m)
    expect(text.match(/https?:\/\/[^/\s]+/g)?.every((link) => link === settings.SITE_URL)).toBe(
      true,
    )
  }
})
