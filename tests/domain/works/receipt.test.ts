import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { languages } from '../../../src/i18n/languages.ts'
import { type Receipt, receiptOf, type StatedFile } from '../../../src/works/receipts/receipt.ts'
import { checkReceipt } from '../../../src/works/receipts/receipt-check.ts'
import { longestReceipt, readPasted } from '../../../src/works/receipts/receipt-reading.ts'
import { headOf, provenOf } from '../../../src/works/receipts/receipt-sentences.ts'
import { sameSum, sumIn } from '../../../src/works/receipts/receipt-sums.ts'
import { receiptWords } from '../../../src/works/receipts/receipt-words.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' } as { kid: string }] }
const sha256 = 'ab'.repeat(32)
const file: StatedFile = { name: 'a.png', size: 1_234_567, sha256 }
const receipt: Receipt = {
  code: 'C0DE-C0DE',
  call: 'a-call',
  committedAt: '2026-05-15T12:00:00.000Z',
  files: [
    {
      ...file,
      state: 'current',
      committedAt: '2026-05-15T12:00:00.000Z',
      receivedAt: '2026-05-15T12:01:00.000Z',
    },
  ],
}

function signed(payload: unknown, header: object = { alg: 'EdDSA', kid: 'k1' }): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part(header)}.${part(payload)}`
  return `${said}.${sign(null, Buffer.from(said), privateKey).toString('base64url')}`
}

const jws = signed(receipt)

test.each([
  ['the line of letters', jws],
  ['the line, broken as it was printed', jws.replaceAll(/(.{60})/g, '$1\r\n')],
  ['the downloaded file', JSON.stringify({ receipt, jws }, null, 2)],
  [
    'what she took along, with the receipt in it',
    JSON.stringify({ works: [], receipt: { receipt, jws } }),
  ],
  ['a page that holds it', `<p>Receipt</p><p class="jws">${jws}</p>`],
  ['a letter with more around it', `Hello,\n\nhere it is:\n${jws}\n\nBye.`],
])('a receipt is found in %s', async (_name, text) => {
  expect(await checkReceipt(text, keys)).toEqual({ verdict: 'good', receipt, differs: false })
})

test.each([
  ['an instant', { ...receipt, committedAt: '2026-05-14T12:00:00.000Z' }],
  ['a file more', { ...receipt, files: [...receipt.files, ...receipt.files] }],
  ['a file less', { ...receipt, files: [] }],
  ['one letter of a name', { ...receipt, files: [{ ...receipt.files[0], name: 'b.png' }] }],
  ['a field more', { ...receipt, decision: 'selected' }],
  ['a field less', { code: receipt.code }],
  ['something else altogether', 'a receipt'],
])(
  'when what is to be read differs by %s it is said, and what was signed is shown',
  async (_name, readable) => {
    const text = JSON.stringify({ receipt: readable, jws })

    expect(await checkReceipt(text, keys)).toEqual({ verdict: 'good', receipt, differs: true })
  },
)

test('what is to be read may stand in another order', async () => {
  const { files, committedAt, call, code } = receipt
  const text = JSON.stringify({ jws, receipt: { files, committedAt, call, code } })

  expect(await checkReceipt(text, keys)).toMatchObject({ verdict: 'good', differs: false })
})

test.each([
  ['one changed letter in it', jws.replace(/.{10}$/, 'AAAAAAAAAA'), 'bad'],
  [
    'another payload',
    jws
      .split('.')
      .with(1, signed({ ...receipt, code: 'X' }).split('.')[1] ?? '')
      .join('.'),
    'bad',
  ],
  ['no signature at all', signed(receipt, { alg: 'none', kid: 'k1' }), 'bad'],
  ['a key nobody knows', signed(receipt, { alg: 'EdDSA', kid: 'k9' }), 'unknown'],
  ['a payload that is no receipt', signed({ hello: 'world' }), 'bad'],
  ['files that are none', signed({ ...receipt, files: ['a'] }), 'bad'],
  ['nothing in it', '', 'unreadable'],
  ['only words', 'I sent it in time, I promise.', 'unreadable'],
  ['more than any receipt has', `${jws} ${'a'.repeat(longestReceipt)}`, 'unreadable'],
])('a text with %s is not taken for a receipt', async (_name, text, verdict) => {
  expect(await checkReceipt(text, keys)).toEqual({ verdict })
})

test('looking for a receipt takes time that grows with the text, and no faster', () => {
  const hostile = [
    'a'.repeat(399_000),
    'a.'.repeat(199_000),
    'aaaaaaaaaaa.'.repeat(33_000),
    `{"jws":"${'a.'.repeat(190_000)}"}`,
    `${'['.repeat(390_000)}`,
  ]
  const begin = performance.now()

  expect(hostile.map(readPasted)).toEqual(hostile.map(() => null))
  expect(performance.now() - begin).toBeLessThan(5_000)
})

test('of each file it is said what is proven, in every language and with every fact in its place', () => {
  const stated: Array<StatedFile> = [
    file,
    { ...file, receivedAt: '2026-05-15T12:01:00.000Z' },
    { ...file, committedAt: '2026-05-16T12:00:00.000Z' },
    { ...file, committedAt: '2026-05-16T12:00:00.000Z', receivedAt: '2026-05-17T12:00:00.000Z' },
  ]
  for (const language of languages) {
    const words = receiptWords[language]
    const said = stated.map((one) => provenOf(one, receipt, words, language).sentence)
    expect(new Set(said).size).toBe(4)
    expect(said.filter((sentence) => /[{}]|Invalid/.test(sentence))).toEqual([])
    expect(headOf(receipt, words, language).flat().join()).not.toContain('Invalid')
  }
})

test('a file is said to be received whole only where that is proven', () => {
  const said = (one: StatedFile) => provenOf(one, receipt, receiptWords.en, 'en').sentence
  const committedAt = '2026-05-16T09:30:00.000Z'

  expect(said({ ...file, committedAt, receivedAt: '2026-05-17T08:15:00.000Z' })).toMatch(
    /1,234,567 bytes.*submitted on .*16 May 2026.*09:30.*received complete on .*17 May 2026.*08:15/,
  )
  expect(said({ ...file, committedAt })).toContain('was not proven')
  expect(said(file)).toContain('does not say when this file was added')
})

test('the instants of a file are its own, not those of the submission', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 4, day))
  const files = [
    { ...file, state: 'replaced' as const, committedAt: at(1), receivedAt: at(2) },
    { ...file, state: 'current' as const, committedAt: at(3), receivedAt: null },
  ]
  const handed = { code: 'C', slug: 'a-call', committedAt: at(1) }

  expect(receiptOf(handed, files, at(4))).toEqual({
    code: 'C',
    call: 'a-call',
    committedAt: at(1).toISOString(),
    issuedAt: at(4).toISOString(),
    files: [
      {
        ...file,
        state: 'replaced',
        committedAt: at(1).toISOString(),
        receivedAt: at(2).toISOString(),
      },
      { ...file, state: 'current', committedAt: at(3).toISOString() },
    ],
  })
})

test.each([
  [sha256, sha256],
  [` ${sha256.toUpperCase()}\n`, sha256],
  [`${sha256}  poster.png`, sha256],
  [`\\${sha256}  a\\nb.png`, sha256],
  [sha256.slice(1), null],
  [`${sha256}00`, null],
  ['', null],
])('a fingerprint is read as people paste it: %j', (text, sum) => {
  expect(sumIn(text)).toBe(sum)
})

test('a fingerprint that two files share is that of the current one', () => {
  const files: Array<StatedFile> = [
    { ...file, state: 'withdrawn', name: 'old.png' },
    { ...file, state: 'current', name: 'new.png' },
  ]

  expect(sameSum({ ...receipt, files }, sha256)?.name).toBe('new.png')
  expect(sameSum(receipt, 'cd'.repeat(32))).toBeNull()
})
