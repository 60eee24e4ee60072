import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { sameSecret } from '../../src/platform/secrets.ts'
import { wayBack } from '../../src/web/way-back.ts'
import { storeCall, storeSubmission } from '../support/database.ts'
import { signedIn } from '../support/jury.ts'
import { Visitor } from '../support/visitor.ts'

test.each(['Bearer', 'Bearer ', 'Basic abc', 'bearer', 'Bearer  x', ''])(
  'the header %j opens nothing, whatever cookie comes with it',
  async (Authorization) => {
    const { submission, key } = await storeSubmission(await storeCall())
    const artist = new Visitor()
    await artist.get(paths.privateLink(key))

    const answers = [
      await artist.json('PATCH', paths.api.submission(submission.id), {}, { Authorization }),
      await artist.send(paths.api.submission(submission.id), {
        method: 'DELETE',
        headers: { Authorization },
      }),
    ]

    expect(answers.map((answer) => answer.status)).toEqual([404, 404])
    const stored = await env.DB.prepare('select erased_at from submissions').first('erased_at')
    expect(stored).toBe(null)
  },
)

test('nothing is no secret', () => {
  expect(sameSecret('', '')).toBe(false)
})

test('a browser is told to use TLS for a year', async () => {
  const answer = await new Visitor().get(paths.home('en'))

  expect(answer.headers.get('Strict-Transport-Security')).toBe(
    'max-age=31536000; includeSubDomains',
  )
})

test.each(['\r', '\n', '\0'])('a way back with %j in it cannot be read', async (sign) => {
  const call = await storeCall()
  const organiser = await signedIn(call, 'organiser', 'desk@example.org')
  const back = `${paths.deskCall(call.slug)}?show=all${sign}Set-Cookie: a=b`

  const answers = [
    await organiser.post(paths.deskDecisions(call.slug), { decision: 'selected', back }),
    await organiser.post(paths.ownLanguage(), { language: 'es', back }),
    await organiser.post(paths.deskRevocation(call.slug, encodeURIComponent(`x${sign}y`)), {}),
  ]

  expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400])
})

test.each([
  '//evil.example',
  '/desk//evil.example',
  'https://evil.example',
  '/desk\\@evil',
  '/deskx',
])('the way back %s leads nowhere', (back) => {
  expect(wayBack(back, paths.desk())).toBe(null)
})

test('a way back of ours is kept as it is', () => {
  expect(wayBack('/desk/a-call?show=all&after=7.x', '/desk')).toBe(
    '/desk/a-call?show=all&after=7.x',
  )
})
