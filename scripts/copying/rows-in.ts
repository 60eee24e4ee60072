import {
  type CopiedTable,
  keyOf,
  type Row,
  rowsAtOnce,
  type Value,
} from '../../src/operations/copy/copied-table.ts'
import { paths } from '../../src/paths.ts'
import { askHouse } from '../local/operator.ts'
import { progress, refuse } from '../local/say.ts'
import type { CopyFolder } from './folder.ts'
import { linesOf } from './index-file.ts'
import type { TableFile } from './manifest.ts'
import { readTable } from './rows-out.ts'

const charactersAtOnce = 1_000_000

/** Brings every table back, going on after the rows that are there, and reads each back. */
export async function restoreTables(
  folder: CopyFolder,
  tables: Array<CopiedTable>,
  files: Array<TableFile>,
  isResumed: boolean,
): Promise<void> {
  for (const table of tables) await restoreTable(folder, table, isResumed)
  for (const table of tables) {
    const wanted = files.find(({ name }) => name === table.name)
    const found = await readTable(table)
    if (found.sha256 !== wanted?.sha256) {
      refuse(
        `The table ${table.name} does not come back as it is in the copy (${found.rows} rows of ${wanted?.rows}). The site stays closed; begin again with an empty store.`,
      )
    }
  }
}

async function restoreTable(
  folder: CopyFolder,
  table: CopiedTable,
  isResumed: boolean,
): Promise<void> {
  const last = isResumed ? await lastKeyOf(table) : null
  let isThere = last !== null
  let rows: Array<Row> = []
  let characters = 0
  let loaded = 0
  const send = async () => {
    if (rows.length === 0) return
    await askHouse('PUT', paths.api.copiedTable(table.name), { rows })
    loaded += rows.length
    progress(`${table.name}: ${loaded} rows …`)
    rows = []
    characters = 0
  }
  for await (const line of linesOf(folder.table(table.name))) {
    const row = JSON.parse(line) as Row
    if (isThere) {
      if (JSON.stringify(keyOf(table, row)) === JSON.stringify(last)) isThere = false
      continue
    }
    if (rows.length === rowsAtOnce || characters + line.length > charactersAtOnce) await send()
    rows.push(row)
    characters += line.length
  }
  await send()
}

async function lastKeyOf({ name }: CopiedTable): Promise<Array<Value> | null> {
  const { key } = (await askHouse('GET', paths.api.copiedLast(name))) as {
    key: Array<Value> | null
  }
  return key
}
