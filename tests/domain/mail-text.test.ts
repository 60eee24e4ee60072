import { expect, test } from 'vitest'
import { languages } from '../../src/i18n/languages.ts'
import { writeMail } from '../../src/mail-delivery/templates.ts'
import { fileNameWithoutLinks, withoutLinks } from '../../src/mail-delivery/without-links.ts'
import { words } from '../../src/works/words.ts'
import { testSecrets } from '../support/secrets.ts'

const aRefusal = {
  kind: 'file-refused' as const,
  submissionId: 's',
  code: 'C0DE',
  slug: 'a',
  callTitle: 'Water',
  contact: 'posters@cartelera.test',
  timeZone: 'UTC',
  title: 'The well',
  name: 'well.png',
  reason: 'damaged',
  formats: ['jpeg' as const, 'pdf' as const],
  megapixels: null,
  isReplacement: 0 as const,
  issuedAt: 1,
  until: Date.UTC(2027, 0, 2, 12),
}

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
    writeMail(settings, {
      language,
      facts: { kind: 'received', ...about, ...committed, uploadsUntil: 0, titles: [planted] },
    }),
    writeMail(settings, { language, facts: { kind: 'whole', ...about, ...committed } }),
    writeMail(settings, {
      language,
      facts: { ...aRefusal, title: planted, name: `${planted}.png` },
    }),
    writeMail(settings, {
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

test.each(languages)(
  'a mail in %s says of every refused file why, and what to do',
  async (language) => {
    const settings = { ...testSecrets, SITE_URL: 'https://cartelera.test' }
    for (const [reason, said] of Object.entries(words[language].reasons)) {
      const facts = { ...aRefusal, reason }
      const { subject, text } = await writeMail(settings, { language, facts })
      const over = await writeMail(settings, { language, facts: { ...facts, until: 0 } })

      for (const letter of [text, over.text]) {
        expect(letter).toContain(said.what)
        expect(letter).toContain('https://cartelera.test/submission/open/')
        expect(letter).toContain('posters@cartelera.test')
        expect(letter).not.toMatch(/[{}]|undefined|null/)
      }
      const start = said.next.split('{')[0] ?? ''
      expect(text).toContain(start)
      expect(text).toMatch(/2027|٢٠٢٧/)
      expect(over.text).not.toContain(start)
      expect(subject).toContain('C0DE')
    }
  },
)

test.each(languages)(
  'no mail in %s says that a file lies here whole which cannot be shown',
  async (language) => {
    const settings = { ...testSecrets, SITE_URL: 'https://cartelera.test' }
    const about = { submissionId: 's', code: 'C0DE', slug: 'a', callTitle: 'Water', committedAt: 0 }
    const file = { name: 'a.png', size: 1, sha256: 'a', receivedAt: 1 }
    const letterOf = (...unshown: Array<0 | 1>) =>
      writeMail(settings, {
        language,
        facts: {
          kind: 'whole',
          ...about,
          files: unshown.map((isUnshown) => ({
            ...file,
            title: isUnshown ? 'Not' : 'Shown',
            isUnshown,
          })),
        },
      })

    const [all, some, none] = await Promise.all([letterOf(0), letterOf(0, 1), letterOf(1)])

    expect(new Set([all, some].map(({ subject }) => subject)).size).toBe(2)
    expect(none.subject).toBe(some.subject)
    const [shownPart = '', unshownPart = ''] = some.text.split(/(?=\n\n[^\n]+\n\n- \u2068Not)/)
    expect(shownPart).not.toContain('Not')
    expect(unshownPart.length).toBeGreaterThan(0)
    expect(none.text.startsWith(unshownPart.trim().split('\n')[0] ?? '-')).toBe(true)
  },
)
