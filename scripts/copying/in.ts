import { paths } from '../../src/paths.ts'
import { askHouse } from '../local/operator.ts'
import { endProgress, refuse, say } from '../local/say.ts'
import { listDamaged } from './check.ts'
import { CopyFolder } from './folder.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { isEmpty, restoreObjects } from './objects-in.ts'
import { restoreTables } from './rows-in.ts'
import { restoreSecrets } from './secrets.ts'
import { askSite, houseUrl } from './site.ts'
import { openStores, type Store } from './stores.ts'

/** Brings a copy back into an empty site. Run again, it goes on where it was interrupted. */
export async function copyIn(root: string): Promise<void> {
  const folder = new CopyFolder(root)
  const { manifest, hash } = readManifest(folder)
  const told = await askSite()
  refuseOtherSchema(manifest, told.migrations)
  const stores = openStores(told)
  await refuseDamaged(folder, manifest)
  if (told.restoring === null) await refuseFilled(stores)

  await askHouse('POST', paths.api.restoration(), { copy: hash })
  await restoreTables(folder, told.tables, manifest.tables, told.restoring !== null)
  for (const store of stores) await restoreObjects(folder, store)
  await askHouse('POST', paths.api.restorationEnd())

  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const objects = manifest.stores.reduce((sum, store) => sum + store.objects, 0)
  endProgress(
    `Brought ${rows} rows and ${objects} files back to ${houseUrl}; all are as in the copy.`,
  )
  if (!manifest.quiet) {
    say('The site was written to while this copy was made: counts may be off by a few.')
  }
  restoreSecrets(folder, manifest.secrets, told)
  say('npm run verify compares rows and files once more.')
}

async function refuseDamaged(folder: CopyFolder, manifest: Manifest): Promise<void> {
  const damaged = await listDamaged(folder, manifest)
  if (damaged.length === 0) return
  endProgress('')
  const some = damaged.slice(0, 20).map((file) => `  ${file}`)
  refuse(
    `Nothing was brought back: ${damaged.length} files of this copy are missing or not as they were copied.\n${some.join('\n')}`,
  )
}

async function refuseFilled(stores: Array<Store>): Promise<void> {
  for (const store of stores) {
    if (await isEmpty(store)) continue
    refuse(`There are files in the bucket of ${store.name}. A copy is brought into an empty site.`)
  }
}

/** Rows fit the tables that they came from. So an older copy goes by way of its own version. */
function refuseOtherSchema({ version, migrations }: Manifest, there: Array<string>): void {
  if (migrations.join() === there.join()) return
  const isOlder = migrations.every((name, at) => name === there[at])
  refuse(
    isOlder
      ? `This copy is of version ${version}; the site is newer (${there.at(-1)}). Check that version out (git checkout v${version}), start or deploy it with an empty store, bring the copy back there, then come back to this version and start or deploy: it brings the database up to date.`
      : `This copy is of version ${version}, which knows ${migrations.at(-1)}; the site does not. Upgrade the site first.`,
  )
}
