import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CopyFolder, hashFile } from '../../scripts/copying/folder.ts'
import { leaveOutOrphans } from '../../scripts/copying/orphans.ts'
import type { CopiedTable } from '../../src/operations/copy/copied-table.ts'

const refersTo = (table: string, columns: Array<string>, keys = ['id']) => [
  { table, columns, keys },
]
const tables: Array<CopiedTable> = [
  { name: 'calls', key: ['id'], columns: ['id'], references: [] },
  {
    name: 'works',
    key: ['id'],
    columns: ['id', 'call_id'],
    references: refersTo('calls', ['call_id']),
  },
  {
    name: 'reviews',
    key: ['id'],
    columns: ['id', 'work_id'],
    references: refersTo('works', ['work_id']),
  },
]
const rows: Record<string, Array<object>> = {
  calls: [{ id: 'a' }],
  works: [
    { id: '1', call_id: 'a' },
    { id: '2', call_id: 'deleted' },
    { id: '3', call_id: null },
  ],
  reviews: [
    { id: 'x', work_id: '1' },
    { id: 'y', work_id: '2' },
  ],
}

test('rows of what was deleted meanwhile are left out, and what hangs on them too', async () => {
  const folder = new CopyFolder(mkdtempSync(path.join(os.tmpdir(), 'cartelera-orphans-')))
  const files = tables.map(({ name }) => {
    const text = (rows[name] ?? []).map((row) => `${JSON.stringify(row)}\n`).join('')
    mkdirSync(path.dirname(folder.table(name)), { recursive: true })
    writeFileSync(folder.table(name), text)
    return { name, rows: rows[name]?.length ?? 0, sha256: '' }
  })

  const { files: kept, leftOut } = await leaveOutOrphans(folder, tables, files)

  const idsIn = (name: string) =>
    readFileSync(folder.table(name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
  expect(leftOut).toBe(2)
  expect(kept.map(({ name, rows: count }) => [name, count])).toEqual([
    ['calls', 1],
    ['works', 2],
    ['reviews', 1],
  ])
  expect([idsIn('works'), idsIn('reviews')]).toEqual([['1', '3'], ['x']])
  for (const { name, sha256 } of kept) {
    expect(sha256).toBe((await hashFile(folder.table(name))).sha256)
  }
  rmSync(folder.root, { recursive: true })
})

test('the key of an object never leads out of the folder of its copy', () => {
  const folder = new CopyFolder('/copy')

  for (const key of ['../../etc/passwd', 'works/../../x', '.', '..', 'a/./b', 'C:\\x', 'a\0b']) {
    expect(folder.object('originals', key)).toMatch(/^\/copy\/objects\/originals\/[^.]/)
    expect(path.resolve(folder.object('originals', key))).toBe(folder.object('originals', key))
  }
  expect(() => folder.object('originals', 'works//x')).toThrow('No file can be named')
})
