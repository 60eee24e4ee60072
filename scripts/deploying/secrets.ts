import { rmSync } from 'node:fs'
import path from 'node:path'
import { refuse } from '../local/say.ts'
import { newReceiptKey, newToken, readVars, writeVars } from '../secrets.ts'
import type { Running } from './running.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** The operator's own record of what the Worker was given, which never gives it back. */
export const keptFile = path.join(root, '.production.vars')
/** Written before anything is stored, so that a failure half way makes no second set. */
export const pendingFile = path.join(root, '.production.vars.pending')

const given = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
export const renewable = ['OPERATOR_TOKEN', 'RECEIPT_KEYS', 'SECRET']

/** What is to be stored with the next upload: what the Worker lacks, and what is to be renewed. */
export function secretsToStore(
  required: Array<string>,
  running: Running,
  renew: Array<string>,
  ofCopy: Record<string, string> = {},
): Record<string, string> {
  const kept = readVars(keptFile)
  const wanted = readVars(pendingFile)
  const lacks = (name: string) => !running.secrets.includes(name)
  for (const name of required) {
    const copied = ofCopy[name]
    if (copied && (lacks(name) || copied !== kept[name])) wanted[name] = copied
    else if (renew.includes(name)) wanted[name] ??= renewed(name, kept[name])
    else if (lacks(name)) wanted[name] ??= kept[name] ?? fresh(name)
  }
  for (const name of given) {
    const value = process.env[name]
    if (value && (lacks(name) || value !== kept[name])) wanted[name] = value
  }
  if (Object.keys(wanted).length > 0) writeVars(pendingFile, wanted)
  return wanted
}

/** After the upload: what was to be stored is stored. */
export function keepStored(stored: Record<string, string>, site: string): void {
  const kept = readVars(keptFile)
  if (Object.keys(stored).length + Object.keys(kept).length === 0) return
  writeVars(keptFile, { ...kept, ...stored, SITE_URL: site })
  rmSync(pendingFile, { force: true })
}

function fresh(name: string): string {
  return name === 'RECEIPT_KEYS' ? JSON.stringify({ keys: [newReceiptKey()] }) : newToken()
}

/** A new receipt key signs from now on; those before it stay, so that their receipts stay good. */
function renewed(name: string, kept: string | undefined): string {
  if (name !== 'RECEIPT_KEYS') return newToken()
  if (!kept) {
    return refuse(
      `The present receipt keys are not in ${path.basename(keptFile)}. Without them every receipt signed so far would no longer be recognised.`,
    )
  }
  const { keys } = JSON.parse(kept) as { keys: Array<unknown> }
  return JSON.stringify({ keys: [newReceiptKey(), ...keys] })
}
