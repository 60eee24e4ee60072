// Brings the local database up to date in one engine: node migrate.ts DATA. wrangler starts an
// engine anew for each migration, a second and a half each.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getPlatformProxy, unstable_splitSqlQuery } from 'wrangler'
import { localConfiguration } from './configuration.ts'

type Statement = { bind(...values: Array<unknown>): Statement; run(): Promise<unknown> }
type Database = {
  prepare(sql: string): Statement & { all(): Promise<{ results: Array<{ name: string }> }> }
  batch(statements: Array<Statement>): Promise<unknown>
}

const folder = path.resolve(import.meta.dirname, '../../src/platform/migrations')

/** Where wrangler, too, notes which migrations a database has. */
const notes = `create table if not exists d1_migrations(
  id integer primary key autoincrement,
  name text unique,
  applied_at timestamp default current_timestamp not null
)`

const proxy = await getPlatformProxy<{ DB: Database }>({
  configPath: localConfiguration(),
  persist: { path: path.join(process.argv[2] ?? '', 'v3') },
  remoteBindings: false,
})
try {
  await bringUpToDate(proxy.env.DB)
} finally {
  await proxy.dispose()
}

async function bringUpToDate(db: Database): Promise<void> {
  await db.prepare(notes).run()
  const { results } = await db.prepare('select name from d1_migrations').all()
  const known = new Set(results.map(({ name }) => name))
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  for (const name of files.toSorted()) if (!known.has(name)) await apply(db, name)
}

/** Whole, with its note, or not at all. */
async function apply(db: Database, name: string): Promise<void> {
  const statements = unstable_splitSqlQuery(readFileSync(path.join(folder, name), 'utf8'))
  try {
    await db.batch([
      ...statements.map((sql) => db.prepare(sql)),
      db.prepare('insert into d1_migrations (name) values (?1)').bind(name),
    ])
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
