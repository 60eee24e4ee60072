import { existsSync } from 'node:fs'
import { progress } from '../local/say.ts'
import { type CopyFolder, hashFile } from './folder.ts'
import { eachOf, entriesOf } from './index-file.ts'
import type { Manifest } from './manifest.ts'

const atOnce = 4

/** Every file of a copy against its hash: what is damaged or missing, by its path. */
export async function listDamaged(folder: CopyFolder, manifest: Manifest): Promise<Array<string>> {
  const damaged: Array<string> = []
  const check = async (file: string, sha256: string) => {
    if (!existsSync(file) || (await hashFile(file)).sha256 !== sha256) damaged.push(file)
  }
  for (const { name, sha256 } of manifest.tables) await check(folder.table(name), sha256)
  if (manifest.secrets.sha256) await check(folder.secrets, manifest.secrets.sha256)
  let checked = 0
  for (const { name, sha256 } of manifest.stores) {
    await check(folder.index(name), sha256)
    await eachOf(entriesOf(folder.index(name)), atOnce, async (entry) => {
      await check(folder.object(name, entry.key), entry.sha256)
      checked += 1
      progress(`${checked} files of the copy read …`)
    })
  }
  return damaged.toSorted()
}
