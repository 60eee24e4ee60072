import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

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

/** Name and value of every line of a file such as `.dev.vars`; nothing where there is none. */
export function readVars(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8').split('\n')
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [name = '', ...rest] = line.split('=')
      const value = rest.join('=').trim()
      const quote = /^['"]/.exec(value)?.[0] ?? ''
      if (rest.length === 0 || !/^[A-Z0-9_]+\s*$/.test(name) || !value.endsWith(quote)) return []
      return [[name.trim(), quote === '' ? value : value.slice(1, -1)]]
    }),
  )
}

/** Whole or not at all, and for nobody's eyes but the owner's. */
export function writeVars(file: string, vars: Record<string, string>): void {
  const lines = Object.entries(vars).map(([name, value]) => `${name}='${value}'`)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
