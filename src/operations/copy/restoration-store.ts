import { type CopiedTable, ofCallsOrPeople, type Row } from './copied-table.ts'
import { quote } from './tables-store.ts'

/**
 * While a copy is brought back, the triggers that count are put away: what they would write comes
 * with the copy. Others stand in their place and refuse every change that is not part of the
 * loading, so that nobody writes into a database that counts nothing. All of it is in the database,
 * and a crash leaves it there for the next run.
 */
const changes = ['insert', 'update', 'delete'] as const
const columnsAtOnce = 50

/** The hash of the copy that is being brought back, or null. */
export async function findRestoration(db: D1Database): Promise<string | null> {
  const begun = await db
    .prepare(`select 1 from sqlite_master where type = 'table' and name = 'restoring'`)
    .first()
  return begun && (await db.prepare('select copy from restoring').first<string>('copy'))
}

/** Which tables hold something of a call or a person; a copy is brought back where none does. */
export async function listFilled(
  db: D1Database,
  tables: Array<CopiedTable>,
): Promise<Array<string>> {
  const filled: Array<string> = []
  const asked = ofCallsOrPeople(tables)
  for (let at = 0; at < asked.length; at += columnsAtOnce) {
    const some = asked.slice(at, at + columnsAtOnce).map(({ name }) => quote(name))
    const row = await db
      .prepare(`select ${some.map((name) => `exists (select 1 from ${name}) as ${name}`)}`)
      .first<Record<string, number>>()
    filled.push(...Object.keys(row ?? {}).filter((name) => row?.[name] === 1))
  }
  return filled
}

/** All at once, or nothing where a row came in between. */
export async function begin(
  db: D1Database,
  tables: Array<CopiedTable>,
  copy: string,
): Promise<void> {
  const isFilled = ofCallsOrPeople(tables)
    .map(({ name }) => `exists (select 1 from ${quote(name)})`)
    .join(' or ')
  const { results: triggers } = await db
    .prepare(`select name from sqlite_master where type = 'trigger'`)
    .all<{ name: string }>()
  await db.batch([
    db.prepare(
      `create table restoring (
         id integer primary key check (id = 1),
         copy text not null,
         loading integer not null
       ) strict`,
    ),
    db
      .prepare(`insert into restoring (id, copy, loading) select 1, ?1, iif(${isFilled}, null, 0)`)
      .bind(copy),
    db.prepare('create table restoring_triggers (name text primary key, sql text not null) strict'),
    db.prepare(
      `insert into restoring_triggers (name, sql)
       select name, sql from sqlite_master where type = 'trigger'`,
    ),
    ...triggers.map(({ name }) => db.prepare(`drop trigger ${quote(name)}`)),
    ...tables.map(({ name }) => db.prepare(`delete from ${quote(name)}`)),
    ...tables.flatMap(({ name }) =>
      changes.map((change) =>
        db.prepare(
          `create trigger ${quote(guardOf(name, change))} before ${change} on ${quote(name)}
           when (select loading from restoring) = 0 begin
             select raise(abort, 'A copy is being brought back');
           end`,
        ),
      ),
    ),
  ])
}

/** Puts rows in as they are: all of them, or none. */
export async function load(db: D1Database, table: CopiedTable, rows: Array<Row>): Promise<void> {
  const columns = table.columns.map(quote).join(', ')
  const places = table.columns.map((_, at) => `?${at + 1}`).join(', ')
  const insert = db.prepare(`insert into ${quote(table.name)} (${columns}) values (${places})`)
  await db.batch([
    db.prepare('update restoring set loading = 1'),
    ...rows.map((row) => insert.bind(...table.columns.map((column) => row[column] ?? null))),
    db.prepare('update restoring set loading = 0'),
  ])
}

/** Opens the database again, as its migrations left it. */
export async function finish(db: D1Database, tables: Array<CopiedTable>): Promise<void> {
  const { results: triggers } = await db
    .prepare('select sql from restoring_triggers order by name')
    .all<{ sql: string }>()
  await db.batch([
    ...tables.flatMap(({ name }) =>
      changes.map((change) => db.prepare(`drop trigger ${quote(guardOf(name, change))}`)),
    ),
    ...triggers.map(({ sql }) => db.prepare(sql)),
    db.prepare('drop table restoring_triggers'),
    db.prepare('drop table restoring'),
  ])
}

function guardOf(table: string, change: string): string {
  return `restoring_${change}_${table}`
}
