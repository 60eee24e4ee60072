import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { sweep } from '../../../src/operations/sweep.ts'
import { paths } from '../../../src/paths.ts'
import { findSubmission } from '../../../src/submissions/store.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { Visitor } from '../../support/visitor.ts'

const day = 86_400_000
const old = 'amal@example.org'

type Sent = { to: string; subject: string; text: string }

async function anArtist(draft = aDraft()) {
  const call = await storeCall()
  const { submission, key } = await storeSubmission(call, draft)
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))
  await posted()
  const address = async () => (await findSubmission(env.DB, submission.id))?.artist.email
  const ask = (email: string) => artist.post(paths.submissionAddress(), { email })
  return { call, submission, key, artist, address, ask }
}

/** Sends what is due and answers with what left. */
async function posted(): Promise<Array<Sent>> {
  const sent: Array<Sent> = []
  const send = async (mail: Sent) => {
    sent.push(mail)
    return { messageId: 'x' }
  }
  const MAIL = { send } as unknown as SendEmail
  await emptyOutbox({ ...env, MAIL }, new Date(Date.now() + 1000))
  return sent
}

function linkTo(way: 'confirmation' | 'objection', sent: Array<Sent>): string {
  const text = sent.map((mail) => mail.text).join('\n')
  return new RegExp(`/address-${way}/\\S+`).exec(text)?.[0] ?? ''
}

const states = async () => {
  const { results } = await env.DB.prepare(
    'select email, state from address_changes order by asked_at, email',
  ).all<{ email: string; state: string }>()
  return results.map(({ email, state }) => `${email} ${state}`)
}

test('80 changes of an address write to three strangers, and not a word of the sender', async () => {
  const artist = { ...aDraft().artist, name: 'WIN A PRIZE at spam.example' }
  const { submission, key, address } = await anArtist(aDraft({ artist }))
  const headers = { Authorization: `Bearer ${key}` }

  const answers = []
  for (let n = 0; n < 80; n += 1) {
    const { version } = (await findSubmission(env.DB, submission.id)) ?? { version: 0 }
    const body = { version, artist: { email: `stranger${n}@example.org` } }
    const url = paths.api.submission(submission.id)
    answers.push(await new Visitor().json('PATCH', url, body, headers))
  }

  const sent = await posted()
  expect(sent.map((mail) => mail.to).toSorted()).toEqual([
    ...Array(3).fill(old),
    'stranger0@example.org',
    'stranger1@example.org',
    'stranger2@example.org',
  ])
  const written = sent.map(({ subject, text }) => subject + text).join()
  expect(written).not.toMatch(/PRIZE|spam|The well|stranger/)
  expect(await address()).toBe(old)
  expect(answers.map((answer) => answer.status)).toEqual(Array(80).fill(200))
  expect(await answers[0]?.json()).toEqual({
    version: 1,
    fields: ['artist.email'],
    pendingEmail: 'stranger0@example.org',
  })
  expect(await answers[79]?.json()).toEqual({
    version: 1,
    fields: [],
    pendingEmail: 'stranger2@example.org',
    warnings: [{ path: 'artist.email', message: expect.any(String) }],
  })
})

test('mail goes on to the old address until the new one is confirmed', async () => {
  const { artist, submission, address, ask } = await anArtist()

  const asked = await ask('new@example.org')
  expect(asked.headers.get('Location')).toBe(paths.submissionAddress({ said: 'asked' }))
  const sent = await posted()
  expect(sent.map((mail) => mail.to).toSorted()).toEqual([old, 'new@example.org'])
  const page = await (await artist.get(paths.submission())).text()
  expect(page).toContain('new@example.org</bdi> is not confirmed yet')

  const link = linkTo('confirmation', sent)
  const looked = await new Visitor().get(link)
  expect([looked.status, await address()]).toEqual([200, old])
  const done = await new Visitor().post(link, {})
  expect([done.status, await address()]).toEqual([200, 'new@example.org'])

  const after = await posted()
  expect(after.map((mail) => mail.to).toSorted()).toEqual([old, 'new@example.org'])
  expect(after.find((mail) => mail.to === old)?.text).toContain('/address-objection/')
  expect(after.find((mail) => mail.to !== old)?.text).toContain('/submission/open/')
  expect(await (await artist.get(paths.submission())).text()).toContain('Address for mail changed.')
  expect((await new Visitor().post(link, {})).status).toBe(410)
  expect((await findSubmission(env.DB, submission.id))?.version).toBe(2)
})

test('no secret of a change is written down anywhere', async () => {
  const { ask } = await anArtist()
  await ask('new@example.org')
  const sent = await posted()

  const keys = [linkTo('confirmation', sent), linkTo('objection', sent)].map((link) => {
    return link.split('.').at(-1) ?? ''
  })
  expect(keys.every((key) => key.length >= 43)).toBe(true)
  const tables = ['outbox', 'address_changes', 'log', 'submissions']
  const rows = await env.DB.batch(tables.map((table) => env.DB.prepare(`select * from ${table}`)))
  const stored = JSON.stringify(rows.map((table) => table.results))
  expect(keys.filter((key) => stored.includes(key))).toEqual([])
})

test('the old address stops a change before it is confirmed', async () => {
  const { address, ask } = await anArtist()
  await ask('thief@example.org')
  const sent = await posted()

  const stopped = await new Visitor().post(linkTo('objection', sent), {})
  const late = await new Visitor().post(linkTo('confirmation', sent), {})

  expect([stopped.status, late.status, await address()]).toEqual([200, 410, old])
  expect(await states()).toEqual(['thief@example.org cancelled'])
})

test('the old address has its mail back after two changes by a thief', async () => {
  const { address, ask } = await anArtist()
  const takeOver = async (email: string) => {
    await ask(email)
    await new Visitor().post(linkTo('confirmation', await posted()), {})
    return posted()
  }
  const first = await takeOver('thief@example.org')
  const second = await takeOver('thief2@example.org')
  await ask('thief3@example.org')
  const third = await posted()
  expect(await address()).toBe('thief2@example.org')

  const owner = first.filter((mail) => mail.to === old)
  const undone = await new Visitor().post(linkTo('objection', owner), {})

  expect([undone.status, await address()]).toEqual([200, old])
  expect((await posted()).map((mail) => mail.to)).toEqual([old])
  const again = [
    linkTo(
      'objection',
      second.filter((mail) => mail.to === 'thief@example.org'),
    ),
    linkTo('confirmation', third),
    linkTo('objection', third),
  ]
  for (const link of again) expect((await new Visitor().post(link, {})).status).toBe(410)
  expect(await address()).toBe(old)
})

test('of two wishes the newer waits, and only it can be confirmed', async () => {
  const { address, ask } = await anArtist()
  await Promise.all([ask('one@example.org'), ask('two@example.org')])
  const sent = await posted()
  const [superseded, waiting] = (await states())
    .map((state) => state.split(' '))
    .toSorted(([, a = ''], [, b = '']) => a.localeCompare(b))
  expect([superseded?.[1], waiting?.[1]]).toEqual(['superseded', 'waiting'])

  const confirm = (to = '') =>
    new Visitor().post(
      linkTo(
        'confirmation',
        sent.filter((mail) => mail.to === to),
      ),
      {},
    )
  const results = [await confirm(superseded?.[0]), await confirm(waiting?.[0])]

  expect(results.map((one) => one.status)).toEqual([410, 200])
  expect(await address()).toBe(waiting?.[0])
})

test('confirming twice at once, or against an objection, has one outcome', async () => {
  const { address, ask } = await anArtist()
  await ask('new@example.org')
  const sent = await posted()
  const confirm = () => new Visitor().post(linkTo('confirmation', sent), {})

  const both = await Promise.all([confirm(), confirm()])
  expect(both.map((one) => one.status).toSorted()).toEqual([200, 410])
  const stopped = await new Visitor().post(linkTo('objection', sent), {})

  expect([stopped.status, await address()]).toEqual([200, old])
})

test('an address can be confirmed after a withdrawal and not after an erasure', async () => {
  const withdrawn = await anArtist()
  await withdrawn.ask('new@example.org')
  await withdrawn.artist.post(paths.submissionWithdrawals(), {})
  const link = linkTo('confirmation', await posted())
  expect((await new Visitor().post(link, {})).status).toBe(200)
  expect(await withdrawn.address()).toBe('new@example.org')

  await withdrawn.ask('newer@example.org')
  const later = linkTo('confirmation', await posted())
  await withdrawn.artist.post(paths.submissionErasure(), {})
  expect((await new Visitor().post(later, {})).status).toBe(404)
  expect(await states()).toEqual([])
})

test('who asks again gets the same mail again, at most three in an hour, and can let it be', async () => {
  const { artist, ask } = await anArtist()
  const statuses = []
  for (let n = 0; n < 5; n += 1) statuses.push((await ask('new@example.org')).status)

  expect(statuses).toEqual([303, 303, 303, 429, 429])
  const refused = await (await ask('new@example.org')).text()
  expect(refused).toContain('at most 3 of these mails an hour and 5 a day')
  expect(await states()).toEqual(['new@example.org waiting'])
  const sent = await posted()
  expect(sent.filter((mail) => mail.to === old)).toHaveLength(1)
  expect(sent.filter((mail) => mail.to === 'new@example.org')).toHaveLength(3)

  await artist.post(paths.submissionAddressCancellation(), {})
  expect(await states()).toEqual(['new@example.org cancelled'])
  expect((await ask('AMAL@example.org')).headers.get('Location')).toBe(
    paths.submissionAddress({ said: 'same' }),
  )
  const wrong = await ask('nobody')
  expect([wrong.status, (await wrong.text()).includes('value="nobody"')]).toEqual([422, true])
})

test('a key of one purpose, or changed by a letter, opens nothing', async () => {
  const { ask, address } = await anArtist()
  await ask('new@example.org')
  const sent = await posted()

  const confirmation = linkTo('confirmation', sent)
  const wrong = [
    linkTo('objection', sent).replace('objection', 'confirmation'),
    `${confirmation.slice(0, -1)}_`,
    paths.addressConfirmation('.'),
  ]
  for (const link of wrong) expect((await new Visitor().post(link, {})).status).toBe(404)
  expect(await address()).toBe(old)
})

test('lost links go to the old address, and after two weeks no other address is kept', async () => {
  const { ask, key } = await anArtist()
  await ask('new@example.org')
  await posted()
  const visitor = new Visitor()
  await visitor.post(paths.lostLink('en'), { email: 'new@example.org' })
  await visitor.post(paths.lostLink('en'), { email: old })

  const links = await posted()
  expect(links.map((mail) => mail.to)).toEqual([old])
  expect(links[0]?.text).toContain(key)
  await sweep(env, new Date(Date.now() + 22 * day))
  expect(await states()).toEqual([])
})

test('a program sees what waits, and drops it', async () => {
  const { submission, key, ask } = await anArtist()
  await ask('new@example.org')
  const headers = { Authorization: `Bearer ${key}` }
  const program = new Visitor()
  const pending = async () => {
    const answer = await program.get(paths.api.submission(submission.id), headers)
    return (await answer.json<{ pendingEmail: string | null }>()).pendingEmail
  }

  expect(await pending()).toBe('new@example.org')
  const url = paths.api.pendingEmail(submission.id)
  expect((await program.send(url, { method: 'DELETE' })).status).toBe(404)
  expect((await program.send(url, { method: 'DELETE', headers })).status).toBe(200)
  expect(await pending()).toBeNull()
})
