import type { CopiedTable, Row, Value } from '../../src/operations/copy/copied-table.ts'
import { paths } from '../../src/paths.ts'
import { askHouse, houseUrl } from '../local/operator.ts'

/** What a site tells of itself to its operator. */
export type Told = {
  migrations: Array<string>
  /** In an order in which each finds the rows that it refers to. */
  tables: Array<CopiedTable>
  /** The hash of the copy that is being brought back there. */
  restoring: string | null
  s3Endpoint: string
  secrets: { SECRET: string; RECEIPT_KEYS: Array<string> }
}

export async function askSite(): Promise<Told> {
  return (await askHouse('GET', paths.api.copy())) as Told
}

/** Every row of a table in the order of its key, a page at a time. */
export async function* rowsOf({ name }: CopiedTable): AsyncGenerator<Array<Row>> {
  let after: Array<Value> | null = null
  do {
    const path = paths.api.copiedTable(name, after ? { after: JSON.stringify(after) } : {})
    const page = (await askHouse('GET', path)) as { rows: Array<Row>; next: Array<Value> | null }
    if (page.rows.length > 0) yield page.rows
    after = page.next
  } while (after)
}

/** A row as a line of a copy: its columns in the order in which the table has them. */
export function lineOf({ columns }: CopiedTable, row: Row): string {
  return JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))
}

export { houseUrl }
