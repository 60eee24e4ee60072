import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { requireOperator } from '../../accounts/operator.ts'
import type { AppEnv } from '../../env.ts'
import { publicKeys } from '../../platform/receipts.ts'
import { seal } from '../../platform/secrets.ts'
import { settings } from '../../platform/settings.ts'
import { readJson } from '../../web/body/read-body.ts'
import { problem } from '../../web/problem.ts'
import type { CopiedTable } from './copied-table.ts'
import { begin, findRestoration, finish, listFilled, load } from './restoration-store.ts'
import { afterForm, restorationForm, rowsForm } from './schema.ts'
import { findLastKey, listMigrations, listTables, readPage } from './tables-store.ts'

type TableEnv = AppEnv & { Variables: { table: CopiedTable } }

/** The database out and back in, for `npm run copy`. The files go through the stores' own S3 API. */
export const copyApi = new Hono<AppEnv>()

const namedTable = createMiddleware<TableEnv>(async (c, next) => {
  const tables = await listTables(c.env.DB)
  const table = tables.find(({ name }) => name === c.req.param('table'))
  if (!table) return problem(c, 404, { kind: 'absent', title: 'There is no such table' })
  c.set('table', table)
  await next()
})

copyApi.get('/copy', requireOperator, async (c) => {
  const { SECRET, RECEIPT_KEYS, S3_ENDPOINT } = settings(c.env)
  const [migrations, tables, restoring] = await Promise.all([
    listMigrations(c.env.DB),
    listTables(c.env.DB),
    findRestoration(c.env.DB),
  ])
  return answer(c, {
    migrations,
    tables,
    restoring,
    s3Endpoint: S3_ENDPOINT,
    secrets: {
      SECRET: (await seal(SECRET, 'copy', 'fingerprint')).slice(0, 16),
      RECEIPT_KEYS: publicKeys(RECEIPT_KEYS).keys.map(({ kid }) => kid),
    },
  })
})

copyApi.get('/copy/tables/:table', requireOperator, namedTable, async (c) => {
  const { table } = c.var
  const given = c.req.query('after')
  const after = given === undefined ? null : afterForm.safeParse(given)
  if (after && (!after.success || after.data.length !== table.key.length)) return invalid(c)
  return answer(c, await readPage(c.env.DB, table, after?.data ?? null))
})

copyApi.get('/copy/tables/:table/last', requireOperator, namedTable, async (c) =>
  answer(c, { key: await findLastKey(c.env.DB, c.var.table) }),
)

copyApi.post('/copy/restoration', requireOperator, async (c) => {
  const form = restorationForm.safeParse(await readJson(c))
  if (!form.success) return invalid(c)
  const restoring = await findRestoration(c.env.DB)
  if (restoring === form.data.copy) return answer(c, { restoring })
  if (restoring !== null) {
    return problem(c, 409, { kind: 'other-copy', title: 'Another copy is being brought back here' })
  }
  const tables = await listTables(c.env.DB)
  const filled = await listFilled(c.env.DB, tables)
  if (filled.length > 0) {
    return problem(c, 409, { kind: 'not-empty', title: 'There are rows here already', filled })
  }
  await begin(c.env.DB, tables, form.data.copy)
  return answer(c, { restoring: form.data.copy })
})

copyApi.put('/copy/tables/:table', requireOperator, namedTable, async (c) => {
  const form = rowsForm(c.var.table).safeParse(await readJson(c))
  if (!form.success) return invalid(c)
  if ((await findRestoration(c.env.DB)) === null) return notBegun(c)
  await load(c.env.DB, c.var.table, form.data.rows)
  return answer(c, { loaded: form.data.rows.length })
})

copyApi.post('/copy/restoration/completion', requireOperator, async (c) => {
  if ((await findRestoration(c.env.DB)) === null) return notBegun(c)
  await finish(c.env.DB, await listTables(c.env.DB))
  return answer(c, { restoring: null })
})

function answer(c: Context, body: object): Response {
  return c.json(body, 200, { 'Cache-Control': 'no-store' })
}

function invalid(c: Context): Response {
  return problem(c, 422, { kind: 'invalid', title: 'Not what a copy of this version sends' })
}

function notBegun(c: Context): Response {
  return problem(c, 409, { kind: 'not-restoring', title: 'No copy is being brought back here' })
}
