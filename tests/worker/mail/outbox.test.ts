import { env } from 'cloudflare:workers'
import { compactVerify, createLocalJWKSet } from 'jose'
import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { emptyOutbox } from '../../../src/mail-delivery/deliver.ts'
import { writeMail } from '../../../src/mail-delivery/templates.ts'
import { publicKeys } from '../../../src/platform/receipts.ts'
import { mailPrivateLinks } from '../../../src/submissions/commit.ts'
import { storeCall, storeSubmission } from '../../support/database.ts'
import { aDraft } from '../../support/factories.ts'
import { testSecrets } from '../../support/secrets.ts'

type Row = {
  kind: string
  attempts: number
  sent_at: number | null
  failure: string | null
  due_at: number
}

async function outbox(): Promise<Array<Row>> {
  const { results } = await env.DB.prepare(
    'select kind, attempts, sent_at, failure, due_at from outbox order by created_at',
  ).all<Row>()
  return results
}

/** The real Worker's environment with a post office that refuses or notes what it is given. */
function withPost(send: (mail: { to: string; text: string }) => void): Env {
  return {
    ...env,
    MAIL: {
      send: async (mail: never) => {
        send(mail)
        return { messageId: 'x' }
      },
    },
  }
}

test('a commitment mails its private link once, however often the outbox is emptied', async () => {
  const { key } = await storeSubmission(await storeCall())
  const sent: Array<{ to: string; text: string }> = []
  const post = withPost((mail) => sent.push(mail))

  const now = new Date()
  await Promise.all([emptyOutbox(post, now), emptyOutbox(post, now)])
  await emptyOutbox(post, new Date(now.getTime() + 3_600_000))

  expect(sent).toHaveLength(1)
  expect(sent[0]?.to).toBe('amal@example.org')
  expect(sent[0]?.text).toContain(`/submission/open/${key}`)
  expect(await outbox()).toMatchObject([{ kind: 'received', attempts: 1, sent_at: now.getTime() }])
})

test('a mail that is refused stays, says why, and leaves later', async () => {
  await storeSubmission(await storeCall())
  const now = new Date()
  const closed = withPost(() => {
    throw new Error('the post office is closed')
  })

  await emptyOutbox(closed, now)
  expect(await outbox()).toMatchObject([
    {
      attempts: 1,
      sent_at: null,
      failure: 'Error: the post office is closed',
      due_at: now.getTime() + 60_000,
    },
  ])

  const sent: Array<string> = []
  const open = withPost((mail) => sent.push(mail.to))
  await emptyOutbox(open, new Date(now.getTime() + 59_999))
  expect(sent).toEqual([])
  await emptyOutbox(open, new Date(now.getTime() + 60_000))
  expect(sent).toEqual(['amal@example.org'])
})

test('a lost link is mailed again, at most once an hour, and to nobody else', async () => {
  const { key } = await storeSubmission(await storeCall())
  const now = new Date()

  const asking = { language: 'es', sender: 'somewhere', now } as const
  await mailPrivateLinks(env, 'AMAL@example.org', asking)
  await mailPrivateLinks(env, 'amal@example.org', asking)
  await mailPrivateLinks(env, 'stranger@example.org', asking)
  const sent: Array<{ to: string; text: string }> = []
  await emptyOutbox(
    withPost((mail) => sent.push(mail)),
    now,
  )

  const links = sent.filter((mail) => mail.text.includes('enlaces privados'))
  expect(links.map((mail) => mail.to)).toEqual(['AMAL@example.org'])
  expect(links[0]?.text).toContain(`/submission/open/${key}`)
  const kept = await env.DB.prepare(
    `select recipient, facts from outbox where kind = 'private-links'`,
  ).all()
  expect(kept.results).toEqual(Array(2).fill({ recipient: '', facts: '{}' }))
})

test.each(languages)('every mail has its words in %s', async (language) => {
  await storeSubmission(await storeCall(), aDraft({ language }))
  const settings = { ...testSecrets, SITE_URL: 'https://cartelera.test' }
  const works = [
    { title: 'T1', decision: 'selected' as const },
    { title: 'T2', decision: 'declined' as const },
  ]

  const letters = await Promise.all([
    writeMail(settings, {
      language,
      facts: {
        kind: 'received',
        submissionId: 's',
        code: 'C0DE',
        slug: 'a',
        callTitle: 'Water',
        uploadsUntil: 0,
        titles: ['T1'],
        committedAt: 0,
        files: [{ name: 'a.png', size: 1, sha256: 'a' }],
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'private-link',
        submissionId: 's',
        code: 'C0DE',
        slug: 'a',
        callTitle: 'Water',
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'private-links',
        submissions: [{ submissionId: 's', code: 'C0DE', callTitle: 'Water' }],
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'whole',
        submissionId: 's',
        code: 'C0DE',
        slug: 'a',
        callTitle: 'Water',
        committedAt: 0,
        files: [{ title: 'T1', name: 'a.png', size: 1, sha256: 'a', receivedAt: 1 }],
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'address-changed',
        submissionId: 's',
        changeId: 'c',
        code: 'C0DE',
        callTitle: 'Water',
        contact: 'ask@example.org',
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'address-asked',
        submissionId: 's',
        changeId: 'c',
        code: 'C0DE',
        callTitle: 'Water',
        contact: 'ask@example.org',
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'address-confirm',
        submissionId: 's',
        changeId: 'c',
        code: 'C0DE',
        callTitle: 'Water',
      },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'decided',
        submissionId: 's',
        slug: 'a',
        callTitle: 'Water',
        credit: 'Amal',
        works,
      },
    }),
    writeMail(settings, {
      language,
      facts: { kind: 'sign-in', invitationId: 'one', minutes: 10 },
    }),
    writeMail(settings, {
      language,
      facts: {
        kind: 'invitation',
        invitationId: 'other',
        slug: 'a',
        role: 'reviewer',
        callTitle: 'Water',
      },
    }),
  ])

  expect(new Set(letters.map((letter) => letter.subject)).size).toBe(10)
  expect(letters[7]?.text).toContain(`https://cartelera.test/${language}/calls/a/exhibition`)
  expect(letters[7]?.text).toContain('T2')
})

test('the receipt goes with the mail: what was promised first, what arrived whole later', async () => {
  const settings = { ...testSecrets, SITE_URL: 'https://cartelera.test' }
  const facts = { submissionId: 's', code: 'C0DE', slug: 'a', callTitle: 'Water', committedAt: 5 }
  const file = { name: 'a.png', size: 1, sha256: 'ab' }
  const [promised, whole] = await Promise.all([
    writeMail(settings, {
      language: 'en',
      facts: { kind: 'received', ...facts, uploadsUntil: 0, titles: ['T'], files: [file] },
    }),
    writeMail(settings, {
      language: 'en',
      facts: { kind: 'whole', ...facts, files: [{ ...file, title: 'T', receivedAt: 7 }] },
    }),
  ])

  const signed = async (letter: typeof promised) => {
    const [attached] = letter.attachments ?? []
    const { receipt, jws } = JSON.parse(attached?.content ?? '{}')
    const keys = createLocalJWKSet(publicKeys(testSecrets.RECEIPT_KEYS))
    const { payload } = await compactVerify(jws, keys)
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(receipt)
    return [attached?.filename, receipt.files]
  }
  const stated = { ...file, state: 'current', committedAt: '1970-01-01T00:00:00.005Z' }
  expect(await signed(promised)).toEqual(['C0DE.jws.json', [stated]])
  expect(await signed(whole)).toEqual([
    'C0DE.jws.json',
    [{ ...stated, receivedAt: '1970-01-01T00:00:00.007Z' }],
  ])
})
