import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { refuse } from '../local/say.ts'
import { type CopyFolder, writeWhole } from './folder.ts'

export type TableFile = { name: string; rows: number; sha256: string }
export type StoreIndex = { name: string; objects: number; bytes: number; sha256: string }

/**
 * What a copy holds. It says no time, so that the same store gives the same copy, and is written
 * last: a folder without it is no whole copy.
 */
export type Manifest = {
  format: 1
  version: string
  migrations: Array<string>
  /** Whether nobody wrote while it was made. */
  quiet: boolean
  tables: Array<TableFile>
  stores: Array<StoreIndex>
  secrets: {
    SECRET: { fingerprint: string; included: boolean }
    RECEIPT_KEYS: { keys: Array<string>; included: boolean }
    sha256: string | null
  }
}

export function writeManifest(folder: CopyFolder, manifest: Manifest): void {
  writeWhole(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** The manifest of a whole copy, with the hash by which it is known. */
export function readManifest(folder: CopyFolder): { manifest: Manifest; hash: string } {
  if (!existsSync(folder.manifest)) {
    return refuse(
      `${folder.root} holds no whole copy: manifest.json is missing. If npm run copy -- out was interrupted, run it again; it goes on.`,
    )
  }
  const text = readFileSync(folder.manifest, 'utf8')
  const manifest = parse(text) ?? refuse(`${folder.manifest} cannot be read.`)
  if (manifest.format !== 1) {
    return refuse(`This copy has format ${manifest.format}, of a later version. Upgrade first.`)
  }
  return { manifest, hash: createHash('sha256').update(text).digest('hex') }
}

function parse(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest
  } catch {
    return null
  }
}
