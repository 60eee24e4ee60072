import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { CopiedTable, Row } from '../../src/operations/copy/copied-table.ts'
import type { CopyFolder } from './folder.ts'
import type { TableFile } from './manifest.ts'

/**
 * Leaves out rows that refer to what was deleted while the copy was made; the site has deleted them
 * too by now. Without this a copy of a site under way could not be brought back.
 */
export async function leaveOutOrphans(
  folder: CopyFolder,
  tables: Array<CopiedTable>,
  files: Array<TableFile>,
): Promise<{ files: Array<TableFile>; leftOut: number }> {
  const wanted = new Set(tables.flatMap(({ references }) => references.map(nameOf)))
  const known = new Map([...wanted].map((name) => [name, new Set<string>()]))
  const kept: Array<TableFile> = []
  for (const table of tables) {
    kept.push(await filter(folder, table, known))
  }
  const count = (all: Array<TableFile>) => all.reduce((sum, { rows }) => sum + rows, 0)
  return { files: kept, leftOut: count(files) - count(kept) }
}

async function filter(
  folder: CopyFolder,
  table: CopiedTable,
  known: Map<string, Set<string>>,
): Promise<TableFile> {
  const file = folder.table(table.name)
  const out = createWriteStream(`${file}.part`, { mode: 0o600 })
  const hash = createHash('sha256')
  const own = [...known].filter(([name]) => name.startsWith(`${table.name}:`))
  let rows = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row = JSON.parse(line) as Row
    const isWhole = table.references.every((reference) => {
      const values = reference.columns.map((column) => row[column] ?? null)
      if (values.includes(null)) return true
      return (
        known.get(nameOf(reference))?.has(JSON.stringify(values)) ||
        refersToItself(table, reference)
      )
    })
    if (!isWhole) continue
    for (const [name, keys] of own) {
      const columns = name.slice(table.name.length + 1).split(',')
      keys.add(JSON.stringify(columns.map((column) => row[column] ?? null)))
    }
    rows += 1
    hash.update(`${line}\n`)
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  renameSync(`${file}.part`, file)
  return { name: table.name, rows, sha256: hash.digest('hex') }
}

function nameOf({ table, keys }: { table: string; keys: Array<string> }): string {
  return `${table}:${keys.join(',')}`
}

function refersToItself({ name }: CopiedTable, { table }: { table: string }): boolean {
  return name === table
}
