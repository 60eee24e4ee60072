import { expect, test } from 'vitest'
import { z } from 'zod'
import { callDefinition } from '../../../src/calls/schema.ts'

type Schema = {
  type?: string
  description?: string
  default?: unknown
  enum?: Array<unknown>
  properties?: Record<string, Schema>
  required?: Array<string>
  items?: Schema
  anyOf?: Array<Schema>
}

type Row = { path: string; kind: string; need: string; description: string }

const schema = z.toJSONSchema(callDefinition, { io: 'input', reused: 'inline' }) as Schema

function rowsOf(of: Schema, path = ''): Array<Row> {
  return Object.entries(of.properties ?? {}).flatMap(([name, property]) => {
    const here = path ? `${path}.${name}` : name
    const inside = property.items?.properties ? property.items : property
    const isTexts = Boolean(inside.properties?.en)
    const row = {
      path: isTexts ? `${here}.{en,es,pt,fr,ar}` : here,
      kind: kindOf(property),
      need: needOf(of, name, property),
      description: property.description ?? '',
    }
    const [first] = Object.values(inside.properties ?? {})
    if (isTexts) return [row, ...(first?.properties ? rowsOf(first, `${here}.en`) : [])]
    return [row, ...rowsOf(inside, property.items ? `${here}[]` : here)]
  })
}

function kindOf({ type, enum: values, items, anyOf }: Schema): string {
  if (values) return values.join(', ')
  if (items?.enum) return `list of ${items.enum.join(', ')}`
  if (type === 'array') return `list of ${items?.type ?? 'values'}`
  return type ?? anyOf?.map((one) => one.type).join(' or ') ?? 'value'
}

function needOf(of: Schema, name: string, property: Schema): string {
  if (property.default !== undefined) return `default ${JSON.stringify(property.default)}`
  return of.required?.includes(name) ? 'required' : 'optional'
}

test('every field of a definition says what it is', () => {
  const silent = rowsOf(schema).filter((row) => !row.description)

  expect(silent.map((row) => row.path)).toEqual([])
})

test('the document of the definition is that of the schema', async () => {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = rowsOf(schema).map(
    (row) =>
      `| \`${row.path}\` | ${cell(row.kind)} | ${cell(row.need)} | ${cell(row.description)} |`,
  )
  const document = [
    '# A call definition, field by field',
    '',
    'What `npm run call -- put FILE` takes and `get` prints. Made from the schema in `src/calls/schema.ts`.',
    '',
    '| field | kind | need | what it is |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')

  await expect(document).toMatchFileSnapshot('../../../docs/call-definition.md')
})
