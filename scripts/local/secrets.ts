import path from 'node:path'
import { newReceiptKey, newToken, readVars, writeVars } from '../secrets.ts'

export const localVarsFile = path.resolve(import.meta.dirname, '../../.dev.vars')

export type Secrets = { SECRET: string; OPERATOR_TOKEN: string; RECEIPT_KEYS: string }

/** The secrets of this checkout; the first start makes them and keeps them in `.dev.vars`. */
export function localSecrets(): Secrets {
  const known = readVars(localVarsFile)
  const secrets = {
    SECRET: known.SECRET ?? newToken(),
    OPERATOR_TOKEN: known.OPERATOR_TOKEN ?? newToken(),
    RECEIPT_KEYS: known.RECEIPT_KEYS ?? JSON.stringify({ keys: [newReceiptKey()] }),
  }
  if (Object.keys(secrets).some((name) => !(name in known))) {
    writeVars(localVarsFile, { ...known, ...secrets })
  }
  return secrets
}
