import { progress } from '../local/say.ts'
import { type CopyFolder, hashFile } from './folder.ts'
import { type Entry, eachOf, entriesOf } from './index-file.ts'
import type { Listed, Store } from './stores.ts'

const atOnce = 6

export async function isEmpty(store: Store): Promise<boolean> {
  for await (const _ of store.list()) return false
  return true
}

/** Brings a store's objects back, but for those that lie there as they should. */
export async function restoreObjects(folder: CopyFolder, store: Store): Promise<number> {
  const there = new Map<string, Listed>()
  for await (const listed of store.list()) there.set(listed.key, listed)
  let done = 0
  let put = 0
  await eachOf(entriesOf(folder.index(store.name)), atOnce, async (entry) => {
    if (await restoreObject(folder, store, entry, there.get(entry.key))) put += 1
    done += 1
    progress(`${store.name}: ${done} files, ${put} of them sent …`)
  })
  return put
}

async function restoreObject(
  folder: CopyFolder,
  store: Store,
  { key, size, headers }: Entry,
  listed: Listed | undefined,
): Promise<boolean> {
  const file = folder.object(store.name, key)
  const { md5 } = await hashFile(file)
  if (listed?.size === size && listed.etag === md5) return false
  const etag = await store.put(key, file, size, headers)
  if (etag !== md5) throw new Error(`${store.name}/${key} is not stored as it was sent`)
  return true
}
