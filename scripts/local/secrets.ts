import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const file = path.join(root, '.dev.vars')

export type Secrets = { SECRET: string; OPERATOR_TOKEN: string; RECEIPT_KEYS: string }

/** The secrets of this checkout; the first start makes them and keeps them in `.dev.vars`. */
export function localSecrets(): Secrets {
  const known = readSecrets()
  const secrets = {
    SECRET: known.SECRET ?? newToken(),
    OPERATOR_TOKEN: known.OPERATOR_TOKEN ?? newToken(),
    RECEIPT_KEYS: known.RECEIPT_KEYS ?? JSON.stringify({ keys: [newReceiptKey()] }),
  }
  const lines = Object.entries({ ...known, ...secrets }).map(
    ([name, value]) => `${name}='${value}'`,
  )
  if (Object.keys(secrets).some((name) => !(name in known))) {
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  }
  return secrets
}

/** 256 random bits, safe in headers and addresses. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** An Ed25519 key whose name says when it was made. */
export function newReceiptKey(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const kid = `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' }
}

function readSecrets(): Record<string, string> {
  if (!existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8').split('\n')
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = /^([A-Z0-9_]+)\s*=\s*(['"]?)(.*)\2\s*$/.exec(line)
      return match?.[1] && match[3] !== undefined ? [[match[1], match[3]]] : []
    }),
  )
}
