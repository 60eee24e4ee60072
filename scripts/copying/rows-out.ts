import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { CopiedTable } from '../../src/operations/copy/copied-table.ts'
import { progress } from '../local/say.ts'
import type { CopyFolder } from './folder.ts'
import type { TableFile } from './manifest.ts'
import { lineOf, rowsOf } from './site.ts'

/**
 * Writes every table. Those that refer to others come first: what a row refers to was there before
 * it, and is found afterwards unless it was deleted meanwhile.
 */
export async function writeTables(
  folder: CopyFolder,
  tables: Array<CopiedTable>,
): Promise<Array<TableFile>> {
  const written: Array<TableFile> = []
  for (const table of tables.toReversed()) written.push(await writeTable(folder, table))
  return written.reverse()
}

async function writeTable(folder: CopyFolder, table: CopiedTable): Promise<TableFile> {
  const file = folder.table(table.name)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const stream = createWriteStream(`${file}.part`, { mode: 0o600 })
  const told = await readTable(table, async (text) => {
    if (!stream.write(text)) await once(stream, 'drain')
  })
  stream.end()
  await finished(stream)
  renameSync(`${file}.part`, file)
  return told
}

/** Reads a table as a copy would have it, without keeping it. */
export async function readTable(
  table: CopiedTable,
  onText: (text: string) => Promise<void> = async () => {},
): Promise<TableFile> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of rowsOf(table)) {
    const text = page.map((row) => `${lineOf(table, row)}\n`).join('')
    hash.update(text)
    rows += page.length
    progress(`${table.name}: ${rows} rows …`)
    await onText(text)
  }
  return { name: table.name, rows, sha256: hash.digest('hex') }
}
