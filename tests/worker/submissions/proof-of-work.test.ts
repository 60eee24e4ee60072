import { env } from 'cloudflare:workers'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { expect, test } from 'vitest'
import { app } from '../../../src/app.tsx'
import type { Call } from '../../../src/calls/call.ts'
import { paths } from '../../../src/paths.ts'
import { poseSum } from '../../../src/platform/proof-of-work.ts'
import { submit } from '../../../src/submissions/commit.ts'
import { deleteEnded } from '../../../src/uploads/quota-store.ts'
import { storeCall } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { aForm } from '../../support/forms.ts'
import { aPng } from '../../support/pictures.ts'
import { testSecrets } from '../../support/secrets.ts'
import { Visitor } from '../../support/visitor.ts'

const tries = 20
const client = new Visitor()
const guardedCall = () => storeCall({ proofOfWork: true })

/** A sum like the house's, only shorter. */
const aSum = (call: Call, now = new Date()) => poseSum(testSecrets.SECRET, call.slug, tries, now)

async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return btoa(JSON.stringify({ challenge, solution }))
}

const post = (call: Call, proof?: string, key: string = crypto.randomUUID()) =>
  client.json(
    'POST',
    paths.api.submissions(call.slug),
    { ...aDraft(), proof },
    { 'Idempotency-Key': key },
  )

const submissions = () => env.DB.prepare('select count(*) as n from submissions').first('n')

test('a call that asks for a proof of work gives a sum, and any other has none', async () => {
  const call = await guardedCall()
  const plain = await storeCall({ slug: 'a-plain-call' })

  const answer = await client.get(paths.api.challenge(call.slug))

  const challenge = await answer.json<Challenge>()
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(challenge.parameters).toMatchObject({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1000,
    data: { call: call.slug },
  })
  const lifetime = (challenge.parameters.expiresAt ?? 0) * 1000 - Date.now()
  expect(lifetime).toBeGreaterThan(19 * 60_000)
  expect(lifetime).toBeLessThanOrEqual(20 * 60_000)
  expect((await client.get(paths.api.challenge(plain.slug))).status).toBe(404)
})

test('a solved sum opens the way once, and the same commitment may say it again', async () => {
  const call = await guardedCall()
  const proof = await solved(await aSum(call))

  const taken = await post(call, proof, 'key-0001')
  const again = await post(call, proof, 'key-0001')
  const another = await post(call, proof, 'key-0002')

  expect([taken.status, again.status]).toEqual([201, 201])
  expect([another.status, await another.json()]).toMatchObject([
    422,
    { kind: 'proof-wrong', reason: 'used' },
  ])
  expect(await submissions()).toBe(1)
})

test('a proof is remembered for as long as it could be used again, and not longer', async () => {
  const call = await guardedCall()
  await post(call, await solved(await aSum(call)))
  const proofs = () => env.DB.prepare('select count(*) as n from proofs').first('n')

  await deleteEnded(env.DB, new Date(Date.now() + 18 * 60_000))
  expect(await proofs()).toBe(1)
  await deleteEnded(env.DB, new Date(Date.now() + 20 * 60_000))
  expect(await proofs()).toBe(0)
})

test('of two commitments with one proof at once only one is written', async () => {
  const call = await guardedCall()
  const proof = await solved(await aSum(call))

  const statuses = (await Promise.all([post(call, proof), post(call, proof)])).map(
    (answer) => answer.status,
  )

  expect(statuses.toSorted()).toEqual([201, 422])
  expect(await submissions()).toBe(1)
})

test('without a proof, with a made-up one, an old one or one for another call nothing is written', async () => {
  const call = await guardedCall()
  const other = await storeCall({ slug: 'another-call', proofOfWork: true })
  const old = await solved(await aSum(call, new Date(Date.now() - 21 * 60_000)))
  const challenge = await aSum(call)
  const guess = btoa(
    JSON.stringify({ challenge, solution: { counter: 1, derivedKey: '0'.repeat(64) } }),
  )
  const easier = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: '00' } }

  const kinds = []
  const proofs = [
    undefined,
    'nonsense',
    guess,
    await solved(easier),
    old,
    await solved(await aSum(other)),
  ]
  for (const proof of proofs) {
    const answer = await post(call, proof)
    const { kind, reason } = await answer.json<{ kind: string; reason?: string }>()
    kinds.push([answer.status, kind, reason])
  }

  expect(kinds).toEqual([
    [422, 'proof-needed', undefined],
    [422, 'proof-wrong', 'not-solved'],
    [422, 'proof-wrong', 'not-solved'],
    [422, 'proof-wrong', 'not-solved'],
    [422, 'proof-wrong', 'expired'],
    [422, 'proof-wrong', 'not-solved'],
  ])
  expect(await submissions()).toBe(0)
})

test('a retry whose proof has grown old still hears of the submission it made', async () => {
  const call = await guardedCall()
  const options = { idempotencyKey: 'key-0001', now: new Date() }
  await submit(env, call, aDraft(), { ...options, proof: await solved(await aSum(call)) })
  const old = await solved(await aSum(call, new Date(Date.now() - 21 * 60_000)))

  const again = await submit(env, call, aDraft(), { ...options, proof: old })

  expect(again).toMatchObject({ ok: true, value: { repeated: true } })
})

test('a call that asks for no proof does not look at one', async () => {
  const call = await storeCall()

  expect((await post(call, 'nonsense')).status).toBe(201)
  expect(await env.DB.prepare('select count(*) as n from proofs').first('n')).toBe(0)
})

test('without script a few may come from one connection in a day, and with a proof any number', async () => {
  const call = await guardedCall()
  const few = { ...env, SUBMISSIONS_WITHOUT_PROOF: '1' }
  const send = async (more: Record<string, string>) => {
    const body = new FormData()
    const file = new File([await aPng(30, 40)], 'a.png')
    for (const [name, value] of Object.entries(aForm({ ...more, 'works.0.file': file }))) {
      body.append(name, value)
    }
    const init = { method: 'POST', body, headers: { Origin: 'http://localhost' } }
    return app.request(paths.submit('en', call.slug), init, few)
  }

  const first = await send({})
  const second = await send({})
  const proved = await send({ proof: await solved(await aSum(call)) })

  expect([first.status, second.status, proved.status]).toEqual([303, 429, 303])
  expect(await second.text()).toContain('without JavaScript from this connection')
  expect(await submissions()).toBe(2)
})

test('the form of such a call says what the device does, and what happens without script', async () => {
  const call = await guardedCall()

  const page = await (await client.get(paths.submit('en', call.slug))).text()

  expect(page).toContain(`<proof-of-work data-challenge="${paths.api.challenge(call.slug)}"`)
  expect(page).toContain('this call takes only a few submissions a day')
})
