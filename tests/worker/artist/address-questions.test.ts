import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { type Language, languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { typoWords } from '../../../src/web/form/typo-words.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { aForm, type FilledForm, sendForm } from '../../support/forms.ts'
import { deliver } from '../../support/mailbox.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const slip = 'amal@gmail.con'
const meant = 'amal@gmail.com'

async function commit(email: string, more: Record<string, unknown> = {}) {
  const call = await storeCall()
  const body = { ...aDraft({ artist: { ...aDraft().artist, email } }), ...more }
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const answer = await new Visitor().json('POST', paths.api.submissions(call.slug), body, headers)
  const committed = await answer.json<{ key: string; warnings?: Array<{ message: string }> }>()
  const artist = new Visitor()
  await artist.get(paths.privateLink(committed.key))
  return { status: answer.status, committed, artist }
}

async function send(language: Language, form: FilledForm) {
  const call = await storeCall()
  const artist = new Visitor()
  const file = new File([await aPng(300, 400)], 'poster.png', { type: 'image/png' })
  const filled = aForm({ 'artist.email': slip, 'works.0.file': file, language, ...form })
  const answer = await sendForm(artist, paths.submit(language, call.slug), filled)
  return { answer, artist, call }
}

const asked = (page: string) => page.includes('class="address-asked"')
const own = async (artist: Visitor) => (await artist.get(paths.submission())).text()
const text = (page: string) => page.replaceAll(/<[^>]+>/g, '')
const addresses = async () => {
  const { results } = await env.DB.prepare('select email from submissions').all<{ email: string }>()
  return results.map(({ email }) => email)
}

test('a commitment with a slip in the address is taken, with a warning that says what was meant', async () => {
  const { status, committed } = await commit(slip, { language: 'fr' })

  expect(status).toBe(201)
  expect(committed.warnings).toEqual([
    {
      path: 'artist.email',
      kind: 'address-typo',
      message: `Vouliez-vous dire ${meant} ? Nos messages à ${slip} ne vous arriveront sans doute pas.`,
      suggestion: meant,
    },
  ])
  expect(await addresses()).toEqual([slip])
})

test.each([
  ['an address without a slip', 'amal@gmail.com', {}],
  ['an address she was asked about', slip, { emailAsTyped: true }],
])('%s is taken without a word, and her page asks nothing', async (_, email, more) => {
  const { status, committed, artist } = await commit(email, more)

  expect([status, committed.warnings]).toEqual([201, undefined])
  const page = await own(artist)
  expect([asked(page), page.includes(email)]).toEqual([false, true])
})

test.each(languages)('without script nothing is delayed: her page asks in %s', async (language) => {
  const { answer, artist } = await send(language, {})

  expect(answer.status).toBe(303)
  const page = await own(artist)
  expect(asked(page)).toBe(true)
  const said = text(page)
  const { question, beware, take, keep } = typoWords[language]
  expect(said).toContain(question.replace('{email}', meant))
  expect(said).toContain(beware.replace('{email}', slip))
  expect(said).toContain(take.replace('{email}', meant))
  expect(said).toContain(keep.replace('{email}', slip))
})

test('one press corrects the address: the right mailbox is asked to confirm it', async () => {
  const { artist } = await commit(slip)
  await deliver()

  const pressed = await artist.post(paths.submissionAddress(), { email: meant })

  const page = await (await artist.get(pressed.headers.get('Location') ?? '')).text()
  expect(text(page)).toContain(`A mail is on its way to ${meant}.`)
  expect((await deliver()).map(({ to }) => to).toSorted()).toEqual([meant, slip])
  expect(asked(await own(artist))).toBe(false)
})

test('who says that her address is right is told so, and never asked again', async () => {
  const { artist } = await commit(slip)

  const pressed = await artist.post(paths.submissionAddressAffirmation(), {})
  await artist.post(paths.submissionAddressAffirmation(), {})

  const page = await (await artist.get(pressed.headers.get('Location') ?? '')).text()
  expect(page).toContain('the address stays as you gave it')
  expect([asked(page), asked(await own(artist))]).toEqual([false, false])
  expect(page.match(/You said that the address for mail is right/g)).toHaveLength(1)
})

test('a slip in an address that waits to be confirmed is asked about too', async () => {
  const { artist } = await commit('amal@example.org')

  await artist.post(paths.submissionAddress(), { email: slip })

  for (const page of [
    await own(artist),
    await (await artist.get(paths.submissionAddress())).text(),
  ]) {
    expect(asked(page)).toBe(true)
    expect(text(page)).toContain(`Yes, use ${meant}`)
    expect(text(page)).not.toContain(`No, ${slip}`)
  }
})

test('a form that comes back for another reason asks, keeps the answer and goes by it', async () => {
  const { answer, artist, call } = await send('en', { 'works.0.title': '' })
  const page = await answer.text()
  expect([answer.status, page.includes('class="address-choice"')]).toEqual([422, true])
  expect(await addresses()).toEqual([])
  const answered = { 'artist.email': slip, 'artist.emailChoice': meant }

  const again = await sendForm(
    artist,
    paths.submit('en', call.slug),
    aForm({ ...answered, 'artist.name': '' }),
  )
  expect(await again.text()).toMatch(/value="amal@gmail.com" checked/)
  const file = new File([await aPng(300, 400)], 'poster.png', { type: 'image/png' })
  const form = aForm({ ...answered, 'works.0.file': file })
  expect((await sendForm(artist, paths.submit('en', call.slug), form)).status).toBe(303)
  expect(await addresses()).toEqual([meant])
})

test('no answer can put any other address in the place of the one that was typed', async () => {
  const { answer } = await send('en', { 'artist.emailChoice': 'eve@example.org' })

  expect(answer.status).toBe(303)
  expect(await addresses()).toEqual([slip])
})
