import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { choiceWords } from '../../../src/artist/choice-words.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { choiceFor, keyFor } from '../../../src/platform/private-keys.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { valueIn } from '../../support/forms.ts'
import { testSecrets } from '../../support/secrets.ts'
import { Visitor } from '../../support/visitor.ts'

const byOne = aDraft()
const byOther = aDraft({ artist: { ...aDraft().artist, name: 'Somebody <else>' } })

async function twoSubmissions() {
  const call = await storeCall()
  return { one: await storeSubmission(call, byOne), other: await storeSubmission(call, byOther) }
}

const from = (site: string): Record<string, string> => ({ 'Sec-Fetch-Site': site })

async function openIn(visitor: Visitor): Promise<string> {
  return (await visitor.get(paths.submission())).text()
}

test.each([
  ['another site says so', from('cross-site')],
  ['a neighbour of ours says so', from('same-site')],
  ['nothing is said', {}],
  ['the page it came from is elsewhere', { Referer: 'https://cartelera.test.example/a' }],
  ['the page it came from has no sound address', { Referer: 'cartelera.test' }],
])('where %s she is asked before another submission opens', async (_, headers) => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))

  const answer = await artist.get(paths.privateLink(other.key), headers)

  const way = answer.headers.get('Location') ?? ''
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []])
  expect(way).toMatch(/^\/submission\/choice\?link=/)
  expect(way).not.toContain(other.key)
  const page = await (await artist.get(way)).text()
  for (const text of [
    one.submission.code,
    other.submission.code,
    'Amal K.',
    'Somebody &lt;else&gt;',
  ]) {
    expect(page).toContain(text)
  }
  expect(await openIn(artist)).toContain(one.submission.code)

  const link = valueIn(page, 'link') ?? ''
  const opened = await artist.post(paths.submissionChoice(), { link })
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, paths.submission()])
  expect(await openIn(artist)).toContain(other.submission.code)
})

test.each([
  ['a link of our own pages', from('same-origin')],
  ['an address that was typed or came from a mail program', from('none')],
  ['a page of ours, for a browser that says no more', { Referer: 'https://cartelera.test/en' }],
])('%s opens at once', async (_, headers) => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))

  const answer = await artist.get(paths.privateLink(other.key), headers)

  expect(answer.headers.get('Location')).toBe(paths.submission())
  expect(await openIn(artist)).toContain(other.submission.code)
})

test('who has nothing open, or this very submission, or an erased one, is not asked', async () => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  const way = async (key: string) =>
    (await artist.get(paths.privateLink(key), from('cross-site'))).headers.get('Location')

  expect(await way(one.key)).toBe(paths.submission())
  expect(await way(one.key)).toBe(paths.submission())
  await env.DB.prepare('update submissions set erased_at = 1 where id = ?1')
    .bind(one.submission.id)
    .run()
  expect(await way(other.key)).toBe(paths.submission())
})

test('the question is asked in every language', async () => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))
  const link = await choiceFor(testSecrets.SECRET, other.submission.id, new Date())

  for (const lang of languages) {
    const page = await (await artist.get(paths.submissionChoice({ link, lang }))).text()
    expect(page).toContain(`lang="${lang}"`)
    expect(page).toContain(`<h1>${choiceWords[lang].title}</h1>`)
  }
})

test('a choice that is an hour old, made up or somebody else’s key opens nothing', async () => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))
  const old = await choiceFor(
    testSecrets.SECRET,
    other.submission.id,
    new Date(Date.now() - 3_600_000),
  )
  const right = await choiceFor(testSecrets.SECRET, other.submission.id, new Date())
  const key = await keyFor(testSecrets.SECRET, other.submission.id)

  for (const link of [old, `${right}_`, right.replace('.', '.9'), key, '', '..', 'a.b.c']) {
    const asked = await artist.get(paths.submissionChoice({ link }))
    const chosen = await artist.post(paths.submissionChoice(), { link })
    expect([link, asked.status, chosen.status, chosen.headers.getSetCookie()]).toEqual([
      link,
      404,
      404,
      [],
    ])
  }
  expect(await openIn(artist)).toContain(one.submission.code)
})

test('another site cannot choose for her', async () => {
  const { one, other } = await twoSubmissions()
  const artist = new Visitor()
  await artist.get(paths.privateLink(one.key))
  const link = await choiceFor(testSecrets.SECRET, other.submission.id, new Date())

  const answer = await artist.send(paths.submissionChoice(), {
    method: 'POST',
    body: new URLSearchParams({ link }),
    headers: { Origin: 'https://elsewhere.example' },
  })

  expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
})
