import { compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { publicKeys, sign } from '../../../src/platform/receipts.ts'
import { testSecrets } from '../../support/secrets.ts'

type Ring = { keys: Array<Record<string, string>> }

test('the published keys hold nothing that could sign', () => {
  const { keys } = publicKeys(testSecrets.RECEIPT_KEYS)

  expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
    ['alg', 'crv', 'kid', 'kty', 'use', 'x'],
  ])
})

test('after a rotation new receipts carry the new key, and old ones can still be checked', async () => {
  const old = await sign(testSecrets.RECEIPT_KEYS, { code: 'OLD' })
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const fresh = { ...(await exportJWK(privateKey)), kid: 'test-2' }
  const ring = JSON.parse(testSecrets.RECEIPT_KEYS) as Ring
  const rotated = JSON.stringify({ keys: [fresh, ...ring.keys] })
  const published = createLocalJWKSet(publicKeys(rotated))

  const signed = await compactVerify(await sign(rotated, { code: 'NEW' }), published)
  expect(signed.protectedHeader.kid).toBe('test-2')
  expect((await compactVerify(old, published)).protectedHeader.kid).toBe('test-1')
})

test('a receipt with one changed letter is not ours', async () => {
  const jws = await sign(testSecrets.RECEIPT_KEYS, { code: 'OLD' })
  const [header, , signature] = jws.split('.')
  const forged = `${header}.${btoa('{"code":"NEW"}').replaceAll('=', '')}.${signature}`

  await expect(
    compactVerify(forged, createLocalJWKSet(publicKeys(testSecrets.RECEIPT_KEYS))),
  ).rejects.toThrow()
})
