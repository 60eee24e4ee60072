import { expect, test } from 'vitest'
import { ownWords } from '../../../src/artist/words.ts'
import { type Language, languageNames, languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { words } from '../../../src/submissions/words.ts'
import { checkedWork } from '../../support/checked.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

async function anArtist() {
  const checked = await checkedWork(await aPng(400, 560))
  const artist = new Visitor()
  await artist.get(paths.privateLink(checked.key))
  return { ...checked, artist }
}

const h1In = (page: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1] ?? ''
const statusIn = (page: string) =>
  /<p class="own-said"[^>]*autofocus[^>]*>(.*?)<\/p>/s.exec(page)?.[1]

test('her page opens with where the poster stands, and says aloud what she did', async () => {
  const { artist, work } = await anArtist()
  const before = await (await artist.get(paths.submission())).text()
  expect(h1In(before)).toContain('has arrived. Does it look right?')
  expect(statusIn(before)).toBe(undefined)

  const answered = await artist.post(paths.submissionLook(work.id), { answer: 'yes' })
  const approved = await (await artist.get(answered.headers.get('Location') ?? '')).text()
  expect(h1In(approved)).toContain('is complete. Nothing more to do.')
  expect(statusIn(approved)).toContain('is marked as right.')

  const gone = await artist.post(paths.submissionWithdrawal(work.id), {})
  const page = await (await artist.get(gone.headers.get('Location') ?? '')).text()
  expect(h1In(page)).toContain('You withdrew')
  expect(statusIn(page)).toContain('is withdrawn.')
})

test.each(languages)('every page of hers is read in %s once she has switched', async (language) => {
  const { artist, work } = await anArtist()
  const first = await (await artist.get(paths.submission({ lang: language }))).text()
  expect(first).toContain(`<html lang="${language}"`)

  for (const path of [
    paths.submission(),
    paths.submissionEdit(),
    paths.submissionNewWork(),
    paths.submissionReplacement(work.id),
    paths.submissionRoom(work.id),
    paths.submissionPrint(),
    paths.submissionErasure(),
    paths.submissionAddress(),
  ]) {
    const page = await (await artist.get(path)).text()
    expect([path, page.includes(`<html lang="${language}"`)]).toEqual([path, true])
    for (const name of Object.values(languageNames)) {
      expect([path, name, page.includes(name)]).toEqual([path, name, true])
    }
  }
})

test('switching while she edits keeps what she typed and stores nothing', async () => {
  const { artist, work } = await anArtist()
  const before = await (await artist.get(paths.submissionEdit())).text()
  const version = /name="version" value="(\d+)"/.exec(before)?.[1] ?? ''

  const switched = await artist.post(paths.submissionEdit(), {
    version,
    'works.0.id': work.id,
    'works.0.title': 'Half a ti',
    'artist.name': '',
    lang: 'fr',
  })

  const page = await switched.text()
  expect([switched.status, page.includes(ownWords.fr.editing.title)]).toEqual([200, true])
  expect(page).toContain('value="Half a ti"')
  expect(page).not.toContain('class="field-error"')
  expect(await (await artist.get(paths.submission())).text()).not.toContain('Half a ti')
})

test.each([
  ['cut off', (key: string) => paths.privateLink(key.slice(0, -4))],
  ['without a key', () => '/submission/open/'],
  ['of nobody', () => paths.privateLink('nobody.at-all')],
])('a private link %s leads to a new one', async (_, address) => {
  const { key } = await anArtist()
  const answer = await new Visitor().get(address(key), { 'Accept-Language': 'pt' })

  const page = await answer.text()
  expect([answer.status, h1In(page)]).toEqual([404, words.pt.lost.broken])
  expect(page).toContain(`action="${paths.lostLink('pt')}"`)
  expect(answer.headers.get('Set-Cookie')).toBe(null)
})

test('a private link with what a mail program put around it still opens', async () => {
  const { key } = await anArtist()

  const answer = await new Visitor().get(paths.privateLink(`${key}>.`))

  expect([answer.status, answer.headers.get('Location')]).toEqual([303, paths.submission()])
})

test('what was erased says so, and offers the links of other submissions', async () => {
  const { artist } = await anArtist()
  await artist.post(paths.submissionErasure(), {})

  const answer = await artist.get(paths.submission())

  const language: Language = 'en'
  const page = await answer.text()
  expect([answer.status, h1In(page)]).toEqual([410, ownWords[language].erasing.gone])
  expect(page).toContain(`action="${paths.lostLink(language)}"`)
})
