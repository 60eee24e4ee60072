import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { storeCall } from '../../support/database.ts'
import { aForm, sendForm, valueIn } from '../../support/forms.ts'
import { storePass, usesOf } from '../../support/passes.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const closedCall = (): Promise<Call> =>
  storeCall({
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: new Date(Date.now() - 60_000).toISOString(),
  })

const objects = async () => (await env.ORIGINALS.list()).objects.length
const submissions = () => env.DB.prepare('select count(*) as n from submissions').first('n')

test('the page of a closed call says when it closed, whom to ask, and asks for a late pass', async () => {
  const call = await closedCall()

  const page = await (await new Visitor().get(paths.submit('en', call.slug))).text()

  const callPage = await (await new Visitor().get(paths.call('en', call.slug))).text()
  expect(callPage).toContain(`<a href="${paths.submit('en', call.slug)}">I have a late pass</a>`)
  expect(page).toContain('This call closed on')
  expect(page).toContain('ask@example.org')
  expect(page).toContain('Do you have a late pass?')
  expect(page).not.toContain('name="artist.name"')
})

test('the link with a pass opens the form with the pass filled in, and the file arrives', async () => {
  const call = await closedCall()
  const pass = await storePass(call)
  const artist = new Visitor()

  const page = await (await artist.get(paths.submit('en', call.slug, { pass: pass.code }))).text()
  expect(valueIn(page, 'latePass')).toBe(pass.code)
  expect(page).toContain('Your late pass is good until')

  const sent = await sendForm(
    artist,
    paths.submit('en', call.slug),
    aForm({ latePass: pass.code, 'works.0.file': new File([await aPng(30, 40)], 'late.png') }),
  )
  expect([sent.status, await usesOf(pass), await objects()]).toEqual([303, 1, 1])
  const own = await (await artist.get(paths.submission())).text()
  expect(own).toContain('Handed in after closing, with a late pass.')
})

test('a pass that opens nothing is explained in her language, on the form and before it', async () => {
  const call = await closedCall()
  const path = paths.submit('es', call.slug, { pass: 'NOTAPASS22' })

  const page = await (await new Visitor().get(path)).text()
  expect(page).toContain('Esta convocatoria no tiene ningún pase de retraso con ese código.')

  const sent = await sendForm(
    new Visitor(),
    paths.submit('es', call.slug),
    aForm({ latePass: 'NOTAPASS22', 'works.0.title': 'El pozo' }),
  )
  const again = await sent.text()
  expect(sent.status).toBe(409)
  expect(again).toContain('Esta convocatoria no tiene ningún pase de retraso con ese código.')
  expect(valueIn(again, 'works.0.title')).toBe('El pozo')
  expect(await submissions()).toBe(0)
})

test('who comes too late without script sends text and file once: the pass is all that is missing', async () => {
  const call = await closedCall()
  const pass = await storePass(call)
  const artist = new Visitor()
  const form = aForm({ 'works.0.file': new File([await aPng(30, 40)], 'late.png') })

  const refused = await sendForm(artist, paths.submit('en', call.slug), form)
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(page).toContain('The files are kept for a day')
  expect(page).toContain('late.png')

  const { 'works.0.file': _, ...again } = form
  const taken = await sendForm(artist, paths.submit('en', call.slug), {
    ...again,
    'works.0.stash': valueIn(page, 'works.0.stash') ?? '',
    latePass: pass.code,
  })
  expect([taken.status, await usesOf(pass), await objects()]).toEqual([303, 1, 1])
})

test('a form that is not taken offers what was typed as one text', async () => {
  const call = await closedCall()
  const form = aForm({ 'works.0.title': 'Late but true', 'works.0.statement': 'Cut\r\nfrom paper' })

  const page = await (await sendForm(new Visitor(), paths.submit('en', call.slug), form)).text()

  expect(page).toContain('The files are not kept here.')
  const text = /<textarea readonly[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1]
  expect(text?.trim().split('\n\n')).toEqual([
    'Poster 1 · Title\nLate but true',
    'Name\nAmal K.',
    'E-mail\namal@example.org',
    'Country\nTN',
    'Poster 1 · About the poster\nCut\nfrom paper',
  ])
})

test('a late form with an error comes back like any other, and uses nothing up', async () => {
  const call = await closedCall()
  const pass = await storePass(call)

  const sent = await sendForm(
    new Visitor(),
    paths.submit('en', call.slug),
    aForm({ latePass: pass.code, 'artist.name': '' }),
  )

  const page = await sent.text()
  expect([sent.status, await usesOf(pass)]).toEqual([422, 0])
  expect(page).toContain('href="#artist.name"')
  expect(valueIn(page, 'latePass')).toBe(pass.code)
})

test('while the call is open the pass is one quiet line', async () => {
  const call = await storeCall()

  const page = await (await new Visitor().get(paths.submit('en', call.slug))).text()

  expect(page).toContain('<details class="late-pass"><summary>I have a late pass</summary>')
})
