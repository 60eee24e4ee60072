import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { endProgress, refuse, say } from '../local/say.ts'
import { CopyFolder } from './folder.ts'
import { entriesOf } from './index-file.ts'
import { type StoreIndex, type TableFile, writeManifest } from './manifest.ts'
import { writeObjects } from './objects-out.ts'
import { leaveOutOrphans } from './orphans.ts'
import { writeTables } from './rows-out.ts'
import { tellMissing, writeSecrets } from './secrets.ts'
import { askSite } from './site.ts'
import { openStores, type Store } from './stores.ts'

const mostRounds = 3

/** Copies a site into a folder. Run again, it goes on: files that are there and the same stay. */
export async function copyOut(root: string): Promise<void> {
  const folder = new CopyFolder(root)
  const told = await askSite()
  if (told.restoring) refuse('A copy is being brought back there; finish that first.')
  const stores = openStores(told)
  folder.create()
  rmSync(folder.manifest, { force: true })

  // Rows first: each names a file that is there before it. When rows have changed by the time all
  // files are here, once more, which is quick.
  let tables = await writeTables(folder, told.tables)
  let indexes = await writeAll(folder, stores)
  let quiet = false
  for (let round = 1; !quiet && round <= mostRounds; round += 1) {
    const again = await writeTables(folder, told.tables)
    quiet = isSame(tables, again)
    tables = again
    if (!quiet) indexes = await writeAll(folder, stores)
  }
  if (!quiet) {
    const { files, leftOut } = await leaveOutOrphans(folder, told.tables, tables)
    tables = files
    endProgress('The site was written to all the while: counts in this copy may be off by a few.')
    if (leftOut > 0) say(`${leftOut} rows of what was deleted meanwhile are left out.`)
  }

  const secrets = writeSecrets(folder, told)
  await tidy(folder, tables, stores)
  writeManifest(folder, {
    format: 1,
    version: versionOf(),
    migrations: told.migrations,
    quiet,
    tables,
    stores: indexes,
    secrets,
  })
  rmSync(folder.underway, { force: true })
  endProgress(sentenceOn(tables, indexes, folder.root))
  tellMissing(secrets)
}

async function writeAll(folder: CopyFolder, stores: Array<Store>): Promise<Array<StoreIndex>> {
  const written: Array<StoreIndex> = []
  for (const store of stores) written.push(await writeObjects(folder, store))
  return written
}

/** What an earlier copy left in the folder, and the site has no more, goes. */
async function tidy(
  folder: CopyFolder,
  tables: Array<TableFile>,
  stores: Array<Store>,
): Promise<void> {
  const kept = new Set(tables.map(({ name }) => folder.table(name)))
  for (const { name } of stores) {
    kept.add(folder.index(name))
    for await (const { key } of entriesOf(folder.index(name))) kept.add(folder.object(name, key))
  }
  folder.keepOnly(kept)
}

function isSame(some: Array<TableFile>, others: Array<TableFile>): boolean {
  return JSON.stringify(some) === JSON.stringify(others)
}

function versionOf(): string {
  const file = path.resolve(import.meta.dirname, '../../package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function sentenceOn(tables: Array<TableFile>, stores: Array<StoreIndex>, root: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const objects = stores.reduce((sum, store) => sum + store.objects, 0)
  const megabytes = stores.reduce((sum, store) => sum + store.bytes, 0) / 1_000_000
  return `Copied ${rows} rows and ${objects} files, ${megabytes.toFixed(1)} MB, to ${root}.`
}
