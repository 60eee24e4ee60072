import { createHash } from 'node:crypto'
import { appendFileSync, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { progress } from '../local/say.ts'
import { type CopyFolder, hashFile, writeWhole } from './folder.ts'
import { type Entry, eachOf, entriesOf } from './index-file.ts'
import type { StoreIndex } from './manifest.ts'
import type { Listed, Store } from './stores.ts'

type Underway = Entry & { store: string; etag?: string }

const atOnce = 6

/** Copies a store's objects: those that are not here yet, or not as they are there. */
export async function writeObjects(folder: CopyFolder, store: Store): Promise<StoreIndex> {
  const known = await knownIn(folder, store.name)
  const entries: Array<Entry> = []
  let fetched = 0
  await eachOf(store.list(), atOnce, async (listed) => {
    const before = known.get(listed.key)
    const isHere = before && (await isStill(folder, store.name, before, listed))
    const entry = isHere ? plain(before) : await fetchObject(folder, store, listed)
    if (!isHere) fetched += 1
    if (entry) entries.push(entry)
    progress(`${store.name}: ${entries.length} files, ${fetched} of them fetched …`)
  })
  entries.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)))
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  writeWhole(folder.index(store.name), text)
  return {
    name: store.name,
    objects: entries.length,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}

/** What a run before has fetched: whole, in the index; interrupted, in the list of what is underway. */
async function knownIn(folder: CopyFolder, store: string): Promise<Map<string, Underway>> {
  const known = new Map<string, Underway>()
  for await (const entry of entriesOf(folder.index(store)))
    known.set(entry.key, { ...entry, store })
  for await (const entry of entriesOf<Underway>(folder.underway)) {
    if (entry.store === store) known.set(entry.key, entry)
  }
  return known
}

/** An ETag is the MD5 of an object in one piece. One in several is never written over. */
async function isStill(
  folder: CopyFolder,
  store: string,
  entry: Underway,
  { key, size, etag }: Listed,
): Promise<boolean> {
  const file = folder.object(store, key)
  if (entry.size !== size || !existsSync(file)) return false
  if (entry.etag !== undefined && entry.etag !== etag) return false
  const { sha256, md5 } = await hashFile(file)
  return sha256 === entry.sha256 && (etag.includes('-') || md5 === etag)
}

/** Null when it was deleted since it was listed. */
async function fetchObject(
  folder: CopyFolder,
  store: Store,
  { key, size, etag }: Listed,
): Promise<Entry | null> {
  const got = await store.get(key)
  if (!got) return null
  const file = folder.object(store.name, key)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  await pipeline(got.body, createWriteStream(`${file}.part`, { mode: 0o600 }))
  const { bytes, sha256, md5 } = await hashFile(`${file}.part`)
  if (bytes !== size || (!etag.includes('-') && md5 !== etag)) {
    throw new Error(`${store.name}/${key} did not arrive as it is stored`)
  }
  renameSync(`${file}.part`, file)
  const entry = { key, size, sha256, headers: got.headers }
  appendFileSync(
    folder.underway,
    `${JSON.stringify({ store: store.name, etag, ...entry } satisfies Underway)}\n`,
    { mode: 0o600 },
  )
  return entry
}

function plain({ key, size, sha256, headers }: Underway): Entry {
  return { key, size, sha256, headers }
}
