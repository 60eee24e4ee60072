type Row = Record<string, unknown>

const instants = /_at$|_until$/
const documents = ['members', 'links', 'consents', 'answers', 'facts']
/** What opens doors or says nothing about her. */
const unsaid = [
  'idempotency_key',
  'request_hash',
  'mailbox',
  'object_key',
  'multipart_id',
  'staged',
  'place',
]

/** Rows as a person can read them: instants in words of ISO 8601, JSON as what it holds. */
export function everythingOf<Tables extends Record<string, Row | null | Array<Row>>>(
  tables: Tables,
): Record<string, Row | null | Array<Row>> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map(readable) : rows && readable(rows),
    ]),
  )
}

function readable(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !unsaid.includes(name))
      .map(([name, value]) => [name, told(name, value)]),
  )
}

function told(name: string, value: unknown): unknown {
  if (typeof value === 'number' && instants.test(name)) return new Date(value).toISOString()
  if (typeof value === 'string' && documents.includes(name)) return JSON.parse(value)
  return value
}
