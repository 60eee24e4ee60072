import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { Refusal, type Route } from './answers.ts'

type Database = { uuid: string; name: string; engine: DatabaseSync }

/** D1, on the same engine: migrations really run, and a faulty one is undone. */
export class Databases {
  readonly all: Array<Database> = []
  /** The migration that fails, with all after it. */
  failsFrom: string | null = null

  /** Which migrations a database has, by their files' names. */
  migrated(database: string): Array<string> {
    const rows = this.#find(database).engine.prepare('select name from d1_migrations order by id')
    return rows.all().map(({ name }) => String(name))
  }

  routes: Array<Route> = [
    [
      'GET',
      '/d1/database',
      ({ query }) =>
        this.all.filter(({ name }) => !query.has('name') || name === query.get('name')).map(shown),
    ],
    [
      'POST',
      '/d1/database',
      async ({ body }) => {
        const { name } = (await body()) as { name: string }
        if (this.all.some((one) => one.name === name)) {
          throw new Refusal(400, 7502, 'database with that name already exists')
        }
        const database = { uuid: randomUUID(), name, engine: new DatabaseSync(':memory:') }
        this.all.push(database)
        return shown(database)
      },
    ],
    ['GET', '/d1/database/:id', ({ params }) => shown(this.#find(params.id))],
    [
      'POST',
      '/d1/database/:id/query',
      async ({ params, body }) => {
        const { sql } = (await body()) as { sql: string }
        if (this.failsFrom && sql.includes(this.failsFrom)) {
          throw new Refusal(400, 7500, 'D1 is overloaded. Requests queued for too long.')
        }
        return query(this.#find(params.id).engine, sql)
      },
    ],
  ]

  #find(id: string | undefined): Database {
    const found = this.all.find(({ uuid, name }) => uuid === id || name === id)
    if (!found) throw new Refusal(404, 7404, `The database ${id} could not be found`)
    return found
  }
}

function shown({ uuid, name }: Database): object {
  return { uuid, name, version: 'production', created_at: new Date(0).toISOString() }
}

function query(engine: DatabaseSync, sql: string): Array<object> {
  const meta = { duration: 1, rows_read: 0, rows_written: 0, changes: 0, last_row_id: 0 }
  try {
    if (/^\s*select/i.test(sql)) {
      return [{ success: true, results: engine.prepare(sql).all(), meta }]
    }
    engine.exec(`begin; ${sql}; commit`)
    return [{ success: true, results: [], meta }]
  } catch (error) {
    if (engine.isTransaction) engine.exec('rollback')
    throw new Refusal(400, 7500, error instanceof Error ? error.message : String(error))
  }
}
