import { createHash, createHmac } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { say } from '../local/say.ts'
import { localVarsFile } from '../local/secrets.ts'
import { readVars, writeVars } from '../secrets.ts'
import { type CopyFolder, writeWhole } from './folder.ts'
import type { Manifest } from './manifest.ts'
import type { Told } from './site.ts'

type Kept = { SECRET?: string; RECEIPT_KEYS?: string }

const keptFiles = [localVarsFile, path.resolve(import.meta.dirname, '../../.production.vars')]

/** The site tells no secret, but by what it tells one is known to be the right one. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('copy\nfingerprint').digest('base64url').slice(0, 16)
}

export function keyNamesOf(receiptKeys: string): Array<string> {
  const { keys } = JSON.parse(receiptKeys) as { keys: Array<{ kid?: string }> }
  return keys.map(({ kid }) => kid ?? '')
}

/** Takes along what this checkout knows of the site's secrets, and says what it does not. */
export function writeSecrets(folder: CopyFolder, { secrets }: Told): Manifest['secrets'] {
  const found: Kept = {}
  for (const file of keptFiles) {
    const { SECRET, RECEIPT_KEYS } = readVars(file)
    if (SECRET && fingerprintOf(SECRET) === secrets.SECRET) found.SECRET = SECRET
    if (RECEIPT_KEYS && sameNames(keyNamesOf(RECEIPT_KEYS), secrets.RECEIPT_KEYS)) {
      found.RECEIPT_KEYS = RECEIPT_KEYS
    }
  }
  const text = `${JSON.stringify(found, null, 2)}\n`
  const isSome = Object.keys(found).length > 0
  if (isSome) writeWhole(folder.secrets, text)
  else rmSync(folder.secrets, { force: true })
  return {
    SECRET: { fingerprint: secrets.SECRET, included: found.SECRET !== undefined },
    RECEIPT_KEYS: { keys: secrets.RECEIPT_KEYS, included: found.RECEIPT_KEYS !== undefined },
    sha256: isSome ? createHash('sha256').update(text).digest('hex') : null,
  }
}

/** Says what is lost for good if the site is lost with its secrets. */
export function tellMissing({ SECRET, RECEIPT_KEYS }: Manifest['secrets']): void {
  if (!SECRET.included) {
    say('SECRET is not in this copy: without it no private link that was mailed opens again.')
  }
  if (!RECEIPT_KEYS.included) {
    say('RECEIPT_KEYS are not in this copy: without them no receipt so far is recognised.')
  }
  if (!SECRET.included || !RECEIPT_KEYS.included) {
    say('They cannot be read from the site. Keep .production.vars of the deployment with the copy.')
  } else {
    say('secrets.json opens every private link and signs receipts: keep the copy as you keep keys.')
  }
}

/** Gives a site on this machine the secrets of the copy; says how anywhere else. */
export function restoreSecrets(folder: CopyFolder, wanted: Manifest['secrets'], told: Told): void {
  const isSame =
    told.secrets.SECRET === wanted.SECRET.fingerprint &&
    sameNames(told.secrets.RECEIPT_KEYS, wanted.RECEIPT_KEYS.keys)
  if (isSame) return say('The site has the secrets of this copy: private links and receipts hold.')
  if (wanted.sha256 === null) return tellMissing(wanted)

  const own = readVars(localVarsFile)
  if (!own.SECRET || fingerprintOf(own.SECRET) !== told.secrets.SECRET) {
    say('The site has other secrets than this copy. So that private links and receipts hold, run')
    return say(`  npm run deploy -- --secrets ${folder.secrets}`)
  }
  const before = `${localVarsFile}.before-copy`
  copyFileSync(localVarsFile, before)
  const kept = JSON.parse(readFileSync(folder.secrets, 'utf8')) as Kept
  writeVars(localVarsFile, { ...own, ...kept })
  say(`The secrets of this copy are in .dev.vars now; those before, in ${path.basename(before)}.`)
  say('Start npm start again, so that it takes them.')
}

function sameNames(some: Array<string>, others: Array<string>): boolean {
  return some.join('\n') === others.join('\n')
}
