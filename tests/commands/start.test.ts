import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Client } from '../../demo/client.ts'
import { shipped } from '../../demo/shipped.ts'
import { Checkout } from './checkout.ts'

test('a start ends with the links to sign in, and mails do not push them away', async () => {
  const checkout = new Checkout()
  const site = await checkout.serve('store', '0')
  await new Client(site.url).commit(shipped.openSlug, {
    idempotencyKey: crypto.randomUUID(),
    language: 'en',
    artist: { name: 'Noor', email: 'noor@example.org', country: 'PS' },
    work: { title: 'Waves', statement: '', altText: '', language: 'en' },
    poster: { bytes: new Uint8Array(40), type: 'image/png', fileName: 'a.png' },
  })
  const log = checkout.path('store/mail.log')
  for (let tries = 0; !existsSync(log) && tries < 300; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }

  const lines = site.said().trimEnd().split('\n').slice(-3)
  expect(lines).toEqual([
    expect.stringContaining('Ready.'),
    expect.stringMatching(/^ {2}Reviewer, once {2}http:\/\/localhost:\d+\/invitations\/\S+$/),
    expect.stringMatching(/^ {2}Organiser, once http:\/\/localhost:\d+\/invitations\/\S+$/),
  ])
  const [mail = ''] = readdirSync(checkout.path('store/mail'))
  expect(readFileSync(log, 'utf8')).toMatch(
    new RegExp(`^\\S+Z {2}noor@example.org {2}.+ {2}${mail}\n$`),
  )

  await site.stop()
  checkout.remove()
})
