/** A table as it is copied out and brought back: its rows in the order of their keys. */
export type CopiedTable = {
  name: string
  key: Array<string>
  columns: Array<string>
  references: Array<Reference>
}

/** Rows of another table that must be there before those of this one. */
export type Reference = { table: string; columns: Array<string>; keys: Array<string> }

export type Value = string | number | null
export type Row = Record<string, Value>

/** What one page holds: this many rows, or fewer when they are long. */
export const rowsAtOnce = 200
export const bytesAtOnce = 1_000_000

/** Which tables are no part of the data: the engine's own, the state of a migration, sweep or check. */
export function isCopied(name: string): boolean {
  return !/^(sqlite_|_cf_|d1_migrations$|walks$|attempts$|restoring)/.test(name)
}

/** Tables in an order in which each finds the rows that it refers to. */
export function inLoadingOrder(tables: Array<CopiedTable>): Array<CopiedTable> {
  const ordered: Array<CopiedTable> = []
  const left = tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  while (left.length > 0) {
    const index = left.findIndex((table) =>
      table.references.every(
        ({ table: name }) => name === table.name || !left.some((other) => other.name === name),
      ),
    )
    if (index < 0) throw new Error(`Tables refer to each other in a circle: ${left.map(named)}`)
    ordered.push(...left.splice(index, 1))
  }
  return ordered
}

function named({ name }: CopiedTable): string {
  return name
}

/**
 * Tables whose rows belong to a call or to a person, directly or through others. A store without any
 * of these rows is empty: what migrations put into the others is replaced by what a copy brings.
 */
export function ofCallsOrPeople(tables: Array<CopiedTable>): Array<CopiedTable> {
  const referred = new Set(tables.flatMap(({ references }) => references.map(({ table }) => table)))
  return tables.filter(({ name, references }) => references.length > 0 || referred.has(name))
}

/** Where a row stands in its table. */
export function keyOf(table: CopiedTable, row: Row): Array<Value> {
  return table.key.map((column) => row[column] ?? null)
}
