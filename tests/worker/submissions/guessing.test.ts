import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { passGiven, submit } from '../../../src/submissions/commit.ts'
import { endOfHour, mostWrong, passLength } from '../../../src/submissions/late-pass/late-pass.ts'
import { deleteGuesses } from '../../../src/submissions/late-pass/late-pass-guesses-store.ts'
import { storeCall } from '../../support/database.ts'
import { aDefinition, aDraft, closesAt } from '../../support/factories.ts'
import { aForm, sendForm, valueIn } from '../../support/forms.ts'
import { storePass } from '../../support/passes.ts'
import { aPng } from '../../support/pictures.ts'
import { Visitor } from '../../support/visitor.ts'

const hour = 3_600_000
const late = new Date(closesAt.getTime() + hour)
const closedCall = () =>
  storeCall({ opensAt: aDefinition().opensAt, closesAt: aDefinition().closesAt })
const wrongCode = () => crypto.randomUUID().slice(0, passLength)
const tried = (call: Call, latePass: string, address: string, now = late) =>
  passGiven(env, call, { latePass, address, now })

async function guess(call: Call, address: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await tried(call, wrongCode(), address)
}

const guesses = async () =>
  (await env.DB.prepare('select scope, wrong from guesses order by scope').all()).results

test('who was wrong too often hears nothing of a right code for an hour; others do', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: new Date(late.getTime() + 5 * hour), uses: 3 })
  await guess(call, 'one', mostWrong.address - 1)
  expect(await tried(call, pass.code, 'one')).toMatchObject({ id: pass.id })
  await guess(call, 'one', 1)

  const lockedUntil = endOfHour(late)
  expect(await tried(call, pass.code, 'one')).toEqual({ lockedUntil })
  expect(await tried(call, pass.code, 'another')).toMatchObject({ id: pass.id })
  expect(await tried(call, pass.code, 'one', lockedUntil)).toMatchObject({ id: pass.id })
})

test('guesses made at once are counted one by one, and no more than may be', async () => {
  const call = await closedCall()

  const answers = await Promise.all(
    Array.from({ length: mostWrong.address + 15 }, () => tried(call, wrongCode(), 'one')),
  )

  expect(answers.filter((one) => one === null)).toHaveLength(mostWrong.address)
  expect(await guesses()).toEqual([
    { scope: 'address:one', wrong: mostWrong.address },
    { scope: `call:${call.id}`, wrong: mostWrong.address },
  ])
})

test('a call that many guess at gives each address fewer tries, and still hears a first one', async () => {
  const call = await closedCall()
  const pass = await storePass(call, { endsAt: new Date(late.getTime() + 5 * hour) })
  await env.DB.prepare('insert into guesses values (?1, ?2, ?3)')
    .bind(`call:${call.id}`, endOfHour(late).getTime(), mostWrong.call)
    .run()

  expect(await tried(call, pass.code, 'one')).toMatchObject({ id: pass.id })
  await guess(call, 'one', mostWrong.afterwards)
  expect(await tried(call, pass.code, 'one')).toEqual({ lockedUntil: endOfHour(late) })
})

test('the wrong codes of one address count over all calls', async () => {
  const call = await closedCall()
  const other = await storeCall({ ...call.definition, slug: 'another' })
  await guess(call, 'one', mostWrong.address)

  expect(await tried(other, wrongCode(), 'one')).toEqual({ lockedUntil: endOfHour(late) })
})

test('a code that is wrong counts once, however often it is looked at in one request', async () => {
  const call = await closedCall()
  const pass = await tried(call, wrongCode(), 'one')

  const entered = await submit(env, call, aDraft(), {
    idempotencyKey: crypto.randomUUID(),
    ...{ now: late, address: 'one', latePass: 'WRONGCODE2', pass },
  })

  expect(entered).toEqual({ ok: false, refusal: { kind: 'late-pass-unknown' } })
  expect((await guesses()).map(({ wrong }) => wrong)).toEqual([1, 1])
})

test('while a call is open no code is looked at, and what was counted goes with its hour', async () => {
  const call = await closedCall()
  await tried(call, wrongCode(), 'one', new Date(closesAt.getTime() - 1))
  expect(await guesses()).toEqual([])

  await guess(call, 'one', 1)
  await deleteGuesses(env.DB, endOfHour(late)).run()
  expect(await guesses()).toEqual([])
})

const sayings = [
  ['en', 'Many wrong codes of late passes came from your internet connection.'],
  ['es', 'Desde tu conexión a internet llegaron muchos códigos equivocados'],
  ['pt', 'Da sua conexão à internet vieram muitos códigos errados'],
  ['fr', 'Beaucoup de codes d’autorisation faux sont venus de votre connexion.'],
  ['ar', 'وصلت من اتّصالك بالإنترنت رموز كثيرة خاطئة'],
] as const

test('who guesses in a form or its address gets what was typed back, and hears when to try again', async () => {
  const call = await storeCall({
    opensAt: '2026-01-01T00:00:00Z',
    closesAt: new Date(Date.now() - 60_000).toISOString(),
  })
  const pass = await storePass(call)
  const artist = new Visitor()
  for (let n = 0; n < mostWrong.address; n += 1) {
    const answer = await artist.get(paths.submit('en', call.slug, { pass: wrongCode() }))
    expect(answer.status).toBe(200)
  }

  for (const [language, saying] of sayings) {
    const form = aForm({
      latePass: pass.code,
      'works.0.file': new File([await aPng(30, 40)], 'late.png'),
    })
    const answer = await sendForm(artist, paths.submit(language, call.slug), form)
    const page = await answer.text()
    expect([answer.status, Number(answer.headers.get('Retry-After')) > 0]).toEqual([429, true])
    expect(page).toContain(saying)
    expect(valueIn(page, 'artist.name')).toBe('Amal K.')
    expect(valueIn(page, 'works.0.stash')).toHaveLength(43)
  }
  const opened = await artist.get(paths.submit('en', call.slug, { pass: pass.code }))
  expect(opened.status).toBe(429)

  const sent = await artist.json(
    'POST',
    paths.api.submissions(call.slug),
    { ...aDraft(), latePass: pass.code },
    { 'Idempotency-Key': crypto.randomUUID() },
  )
  expect([sent.status, await sent.json()]).toMatchObject([429, { kind: 'late-pass-tries' }])
  const other = await artist.json(
    'POST',
    paths.api.submissions(call.slug),
    { ...aDraft(), latePass: pass.code },
    { 'Idempotency-Key': crypto.randomUUID(), 'CF-Connecting-IP': '203.0.113.9' },
  )
  expect(other.status).toBe(201)
})
