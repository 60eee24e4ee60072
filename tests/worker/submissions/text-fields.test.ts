import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { fieldErrors } from '../../../src/web/form/errors.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft, aWorkDraft } from '../../support/factories.ts'
import { aForm, sendForm } from '../../support/forms.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() })

test.each(languages)('a name with signs of its own is refused in words in %s', async (language) => {
  const call = await storeCall()
  const draft = aDraft({
    language,
    artist: {
      ...aDraft().artist,
      name: 'Amal\nPrizes: call us',
      collective: 'A\u202eB',
      members: ['One', 'T\u0007wo'],
    },
    works: [aWorkDraft({ title: 'a\u2028b', statement: 'c\u001bd' })],
  })

  const answer = await new Visitor().json('POST', paths.api.submissions(call.slug), draft, key())

  const { errors } = await answer.json<{ errors: Array<{ path: string; message: string }> }>()
  const { lineBreak, invisibleSign } = fieldErrors[language]
  expect([answer.status, errors]).toEqual([
    422,
    [
      { path: 'artist.name', message: lineBreak },
      { path: 'artist.collective', message: invisibleSign('U+202E') },
      { path: 'artist.members.1', message: invisibleSign('U+0007') },
      { path: 'works.0.title', message: lineBreak },
      { path: 'works.0.statement', message: invisibleSign('U+001B') },
    ],
  ])
  expect(await env.DB.prepare('select count(*) as n from submissions').first('n')).toBe(0)
})

test('a name that nobody can see is missing', async () => {
  const call = await storeCall()
  const draft = aDraft({ artist: { ...aDraft().artist, name: '\u3164\u200b' } })

  const answer = await new Visitor().json('POST', paths.api.submissions(call.slug), draft, key())

  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    { errors: [{ path: 'artist.name', message: fieldErrors.en.missing }] },
  ])
})

test('no poster is refused for what its file is called', async () => {
  const call = await storeCall()
  const file = { ...aWorkDraft().file, name: 'a\u202e\r\ngnp.exe', type: 'image/png\r\nX: y' }
  const draft = aDraft({ works: [aWorkDraft({ file })] })

  const answer = await new Visitor().json('POST', paths.api.submissions(call.slug), draft, key())
  const form = aForm({ 'works.0.file': new File([await aPng(40, 60)], '\u200f\u202e.png') })
  const sent = await sendForm(new Visitor(), paths.submit('en', call.slug), form)

  expect([answer.status, sent.status]).toEqual([201, 303])
  const { results } = await env.DB.prepare(
    'select file_name, file_type from works order by file_name',
  ).all()
  expect(results).toEqual([
    { file_name: 'agnp.exe', file_type: '' },
    { file_name: expect.stringMatching(/\.png$/), file_type: expect.any(String) },
  ])
  expect(JSON.stringify(results)).not.toMatch(/[\u202e\r]/)
})
