import {
  bytesAtOnce,
  type CopiedTable,
  inLoadingOrder,
  isCopied,
  keyOf,
  type Reference,
  type Row,
  rowsAtOnce,
  type Value,
} from './copied-table.ts'

type Column = { table_name: string; name: string; pk: number }
type Link = {
  table_name: string
  id: number
  seq: number
  table: string
  from: string
  to: string | null
}

/** The engine lets nobody look into its own tables, not even for their columns. */
const own = `(select name from sqlite_master
               where type = 'table' and name not like '\\_cf\\_%' escape '\\')`

/** Every migration that this database has, in order. */
export async function listMigrations(db: D1Database): Promise<Array<string>> {
  const { results } = await db
    .prepare('select name from d1_migrations order by id')
    .all<{ name: string }>()
  return results.map(({ name }) => name)
}

/** Read from the database itself, so that a new table is copied without a word here. */
export async function listTables(db: D1Database): Promise<Array<CopiedTable>> {
  const [columns, links] = await Promise.all([
    db
      .prepare(
        `select tables.name as table_name, columns.name, columns.pk
           from ${own} as tables join pragma_table_info(tables.name) as columns
          order by tables.name, columns.cid`,
      )
      .all<Column>(),
    db
      .prepare(
        `select tables.name as table_name, links.*
           from ${own} as tables join pragma_foreign_key_list(tables.name) as links
          order by tables.name, links.id, links.seq`,
      )
      .all<Link>(),
  ])
  const tables = Map.groupBy(
    columns.results.filter(({ table_name }) => isCopied(table_name)),
    ({ table_name }) => table_name,
  )
  return inLoadingOrder(
    [...tables].map(([name, all]) => ({
      name,
      key: all
        .filter(({ pk }) => pk > 0)
        .toSorted((one, other) => one.pk - other.pk)
        .map((column) => column.name),
      columns: all.map((column) => column.name),
      references: referencesOf(links.results.filter(({ table_name }) => table_name === name)),
    })),
  )
}

/** Every reference here names the columns it refers to, or means the only key, which is `id`. */
function referencesOf(links: Array<Link>): Array<Reference> {
  return [...Map.groupBy(links, ({ id }) => id).values()].map((parts) => ({
    table: parts[0]?.table ?? '',
    columns: parts.map(({ from }) => from),
    keys: parts.map(({ to }) => to ?? 'id'),
  }))
}

/** Rows after a key, as many as are light enough to be carried at once, and where to go on. */
export async function readPage(
  db: D1Database,
  table: CopiedTable,
  after: Array<Value> | null,
): Promise<{ rows: Array<Row>; next: Array<Value> | null }> {
  const key = table.key.map(quote).join(', ')
  const columns = table.columns.map(quote).join(', ')
  const size = table.columns.map((name) => `coalesce(octet_length(${quote(name)}), 0)`).join(' + ')
  const places = table.key.map((_, at) => `?${at + 1}`).join(', ')
  const { results: rows } = await db
    .prepare(
      `select ${columns}
         from (select *, coalesce(sum(${size}) over (
                           order by ${key} rows between unbounded preceding and 1 preceding
                         ), 0) as before_it
                 from (select ${columns} from ${quote(table.name)}
                        ${after ? `where (${key}) > (${places})` : ''}
                        order by ${key} limit ${rowsAtOnce}))
        where before_it < ${bytesAtOnce} order by ${key}`,
    )
    .bind(...(after ?? []))
    .all<Row>()
  const last = rows.at(-1)
  if (!last) return { rows, next: null }

  const next = keyOf(table, last)
  const isMore = await db
    .prepare(`select 1 from ${quote(table.name)} where (${key}) > (${places}) limit 1`)
    .bind(...next)
    .first()
  return { rows, next: isMore && next }
}

export async function findLastKey(
  db: D1Database,
  { name, key }: CopiedTable,
): Promise<Array<Value> | null> {
  const columns = key.map(quote)
  const row = await db
    .prepare(
      `select ${columns.join(', ')} from ${quote(name)}
        order by ${columns.map((column) => `${column} desc`).join(', ')} limit 1`,
    )
    .first<Row>()
  return row && key.map((column) => row[column] ?? null)
}

/** Names come from the database's own schema, never from outside. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
