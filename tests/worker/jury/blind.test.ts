import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Call, CallDefinition } from '../../../src/calls/call.ts'
import { storeCall, storeReady, storeSubmission } from '../../support/database.ts'
import { aDraft, aWorkDraft, inEveryLanguage } from '../../support/factories.ts'
import { signedIn } from '../../support/jury.ts'
import type { Visitor } from '../../support/visitor.ts'

const token = 'Zquixotl'

/** A submission whose every field that tells of the artist carries the token. */
async function storePlanted(call: Call): Promise<Array<string>> {
  const work = {
    ...aWorkDraft({ answers: { technique: 'Paper cut' } }),
    file: { name: `${token}.png`, size: 2048, sha256: 'a'.repeat(64), type: 'image/png' },
  }
  const entered = await storeSubmission(
    call,
    aDraft({
      artist: {
        name: `${token} K.`,
        email: `${token}@example.org`,
        country: 'TN',
        collective: `Colectiva ${token}`,
        members: [`Ana ${token}`],
        links: [`https://${token}.example.org`],
      },
      works: [work, { ...work, title: 'The rope' }],
      answers: { studio: `Atelier ${token}` },
    }),
  )
  await storeReady(entered)
  // As in the house, a picture is named after its content.
  await env.DB.prepare(`update renditions set name = lower(hex(randomblob(16))) || '.webp'`).run()
  const { submission, works } = entered
  return [submission.id, submission.code, ...works.map((one) => one.code)]
}

const questions: CallDefinition['questions'] = [
  {
    name: 'technique',
    about: 'work',
    kind: 'text',
    required: false,
    label: inEveryLanguage('How was it made?'),
  },
  {
    name: 'studio',
    about: 'submission',
    kind: 'text',
    required: false,
    label: inEveryLanguage('Your studio'),
  },
]

/** Everything that a reviewer is sent when she follows every address she meets and presses every button. */
async function crawl(reviewer: Visitor): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = ['/review']
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.set(path, await everythingIn(await reviewer.get(path)))
    const page = seen.get(path) ?? ''
    const found = [...page.matchAll(/(?:href|src|srcset|action|data-next)="([^"]+)"/g)]
      .flatMap(([, addresses = '']) => addresses.split(', '))
      .map((address) => address.split(' ')[0]?.replaceAll('&amp;', '&') ?? '')
    waiting.push(...found.filter((address) => /^\/(review|renditions)/.test(address)))
  }
  for (const path of [...seen.keys()].filter((one) => /works\/[\w-]+\/review$/.test(one))) {
    for (const Accept of ['application/json', 'text/html']) {
      const body = new URLSearchParams({ answer: 'maybe', comment: 'Seen.' })
      const response = await reviewer.send(path, { method: 'POST', body, headers: { Accept } })
      seen.set(`POST ${path} ${Accept}`, await everythingIn(response))
    }
  }
  return seen
}

async function everythingIn(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return [...headers, await response.text()].join('\n')
}

test('a reviewer who follows every address and presses every button learns nothing of the artist', async () => {
  const call = await storeCall({
    questions,
    review: {
      blind: true,
      reviewersSee: ['title', 'statement', 'altText', 'language', 'answers', 'licence'],
    },
  })
  const secrets = await storePlanted(call)
  const pictures = await env.DB.prepare('select name from renditions').all<{ name: string }>()
  for (const { name } of pictures.results) await env.RENDITIONS.put(name, 'a picture')
  const seen = await crawl(await signedIn(call, 'reviewer', 'rosa@example.org'))

  const telling = [...seen].filter(([path, answer]) =>
    [token, 'Tunisia', ...secrets].some((secret) =>
      `${path} ${answer}`.toLowerCase().includes(secret.toLowerCase()),
    ),
  )

  expect(telling.map(([path]) => path)).toEqual([])
  const everything = [...seen.values()].join('\n')
  for (const shown of ['The rope', 'Cut from paper.', 'A well under a black sun.', 'Paper cut']) {
    expect(everything).toContain(shown)
  }
  const visited = [...seen.keys()]
  expect(visited.filter((path) => /works\/[\w-]+$/.test(path))).toHaveLength(2)
  expect(visited.filter((path) => path.startsWith('/renditions'))).toHaveLength(2)
  expect(visited.filter((path) => path.startsWith('POST'))).toHaveLength(4)
})

test('a reviewer sees neither title nor country of a work where the call does not say so', async () => {
  const call = await storeCall({ review: { blind: true, reviewersSee: [] } })
  await storePlanted(call)
  const seen = await crawl(await signedIn(call, 'reviewer', 'rosa@example.org'))

  const everything = [...seen.values()].join('\n')
  for (const kept of ['The rope', 'Cut from paper.', 'A well under a black sun.', 'Tunisia']) {
    expect(everything).not.toContain(kept)
  }
  expect(everything).toContain('alt="Poster"')
})

test('where the call shows the country, its reviewers see it', async () => {
  const call = await storeCall({ review: { blind: true, reviewersSee: ['country'] } })
  await storePlanted(call)
  const seen = await crawl(await signedIn(call, 'reviewer', 'rosa@example.org'))

  expect([...seen.values()].join('\n')).toContain('Tunisia')
})

test('a reviewer sees no desk, and nobody sees the room of a call that is not hers', async () => {
  const call = await storeCall()
  const other = await storeCall({ slug: 'another-call' })
  const { works } = await storeSubmission(call)
  const rosa = await signedIn(call, 'reviewer', 'rosa@example.org')
  const organiserElsewhere = await signedIn(other, 'organiser', 'olga@example.org')
  const work = works[0]?.id ?? ''

  const desks = ['', `/works/${work}`, '/release', '/invitations'].map(
    (path) => `/desk/a-call${path}`,
  )
  for (const path of desks) {
    expect((await rosa.get(path)).status).toBe(404)
    expect((await organiserElsewhere.get(path)).status).toBe(404)
  }
  for (const path of ['/review/a-call', `/review/a-call/works/${work}`]) {
    const response = await organiserElsewhere.get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('Posters for water')
  }
  const posts = ['/release', '/decisions', '/invitations', `/works/${work}/decision`]
  for (const path of posts) {
    expect((await rosa.post(`/desk/a-call${path}`, { decision: 'selected' })).status).toBe(404)
  }
  const staged = await env.DB.prepare('select * from works where staged is not null').all()
  expect(staged.results).toEqual([])
})
