import { expect, test } from 'vitest'
import { directionOf, languages } from '../../../src/i18n/languages.ts'
import { paths } from '../../../src/paths.ts'
import { sign, signed } from '../../../src/platform/receipts.ts'
import { receiptWords } from '../../../src/works/receipts/receipt-words.ts'
import { aPng } from '../../support/pictures.ts'
import { testSecrets } from '../../support/secrets.ts'
import { aStoredWork } from '../../support/stored-works.ts'
import { Visitor } from '../../support/visitor.ts'

const visitor = new Visitor()
const address = `${paths.verifyReceipt()}?lang=en`
const words = receiptWords.en
const sha256 = 'ab'.repeat(32)
const receipt = {
  code: 'C0DE-C0DE',
  call: 'a-call',
  committedAt: '2026-05-15T12:00:00.000Z',
  files: [
    {
      name: 'olive <b>.png',
      size: 1_234_567,
      sha256,
      state: 'current',
      committedAt: '2026-05-15T12:00:00.000Z',
      receivedAt: '2026-05-15T12:01:00.000Z',
    },
  ],
}
/** What the page found; not the words that it brings along. */
const pageFor = async (fields: Record<string, string>) =>
  (await (await visitor.post(address, fields)).text()).split('data-result')[1] ?? ''

test('without script a receipt is checked here, file by file', async () => {
  const handedOut = await signed(testSecrets.RECEIPT_KEYS, receipt)

  const page = await pageFor({ receipt: JSON.stringify(handedOut), sum: sha256 })

  expect(page).toContain(words.good)
  expect(page).not.toContain(words.differs)
  expect(page).toContain('C0DE-C0DE')
  expect(page).toContain('olive &lt;b&gt;.png')
  expect(page).toMatch(/1,234,567 bytes.*15 May 2026.*received complete/)
  expect(page).toContain('this SHA-256 is that of')
})

test('a readable part that was altered is called out, and only what was signed is shown', async () => {
  const { jws } = await signed(testSecrets.RECEIPT_KEYS, receipt)
  const altered = { ...receipt, committedAt: '2026-01-01T00:00:00.000Z', code: 'F0RG-ED00' }

  const page = await pageFor({ receipt: JSON.stringify({ receipt: altered, jws }) })

  expect(page).toContain(words.good)
  expect(page).toContain(words.differs)
  expect(page).toContain('C0DE-C0DE')
  expect(page).not.toMatch(/F0RG-ED00|January/)
})

test('a receipt of an earlier version still verifies, and claims no more than it says', async () => {
  const [file] = receipt.files
  const earlier = {
    code: 'C0DE-C0DE',
    call: 'a-call',
    committedAt: receipt.committedAt,
    files: [{ name: 'olive.png', size: 9, sha256, receivedAt: file?.receivedAt }],
  }
  const jws = await sign(testSecrets.RECEIPT_KEYS, earlier)

  const page = await pageFor({ receipt: jws })

  expect(page).toContain(words.good)
  expect(page).toContain('does not say when this file was added to it')
})

test('what is no receipt, or not ours, is told apart', async () => {
  const jws = await sign(testSecrets.RECEIPT_KEYS, receipt)

  expect(await pageFor({ receipt: 'a picture' })).toContain(words.unreadable)
  expect(await pageFor({ receipt: jws.replace(/.{10}$/, 'AAAAAAAAAA') })).toContain(words.bad)
  expect(await pageFor({})).toContain(words.unreadable)
})

test.each(languages)(
  'in %s one document holds the check and all that it needs',
  async (language) => {
    const answer = await visitor.get(paths.verifyReceiptToKeep(language))

    expect(answer.headers.get('Content-Disposition')).toContain('attachment; filename="cartelera-')
    const text = await answer.text()
    expect(text).toContain(`<html lang="${language}" dir="${directionOf(language)}">`)
    expect(text).toContain('test-1')
    expect(text).toContain('default-src &#39;none&#39;; script-src &#39;sha256-')
    expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
    expect(text.match(/<\/script>/g)).toHaveLength(1)
  },
)

test('her own receipt comes in one document with its check, and to nobody else', async () => {
  const { key } = await aStoredWork(await aPng(40, 60))
  const artist = new Visitor()
  await artist.get(paths.privateLink(key))

  const text = await (await artist.get(paths.submissionReceiptToKeep())).text()

  expect(text).toContain('a.png')
  expect(text).toContain('&quot;jws&quot;')
  expect((await new Visitor().get(paths.submissionReceiptToKeep())).status).toBe(404)
})
