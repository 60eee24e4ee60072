export type Count = { queries: number; rowsRead: number; rowsWritten: number }

/**
 * The same database, counting: how many statements went to it in how many rows read and written.
 * A batch counts each of its statements.
 */
export function counted(db: D1Database): { db: D1Database; count: Count } {
  const count: Count = { queries: 0, rowsRead: 0, rowsWritten: 0 }
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()

  function note<Row>(result: D1Result<Row>): D1Result<Row> {
    count.queries += 1
    count.rowsRead += result.meta.rows_read
    count.rowsWritten += result.meta.rows_written
    return result
  }

  function wrap(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped = {
      bind: (...values: Array<unknown>) => wrap(statement.bind(...values)),
      all: async () => note(await statement.all()),
      run: async () => note(await statement.run()),
      raw: statement.raw.bind(statement),
      first: async (column?: string) => {
        const [row] = note(await statement.all<Record<string, unknown>>()).results
        return row === undefined ? null : column === undefined ? row : row[column]
      },
    } as D1PreparedStatement
    originals.set(wrapped, statement)
    return wrapped
  }

  const countedDb = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: Array<D1PreparedStatement>) => {
      const results = await db.batch(statements.map((one) => originals.get(one) ?? one))
      return results.map(note)
    },
    exec: db.exec.bind(db),
  } as D1Database
  return { db: countedDb, count }
}
