import { globSync, readFileSync } from 'node:fs'
import { isSafePattern } from 'redos-detector'
import { parse } from 'regjsparser'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'

type Expression = { pattern: string; flags: string; file: string }
type Node = { type: string; [key: string]: unknown }

const files = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}']).filter(
  (file) => !file.endsWith('.d.ts'),
)

function nodesIn(file: string): Array<Node> {
  const text = readFileSync(file, 'utf8')
  const found: Array<Node> = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    if ('type' in value) found.push(value as Node)
    Object.values(value).forEach(walk)
  }
  walk(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
  return found
}

const sources = files.map((file) => ({ file, nodes: nodesIn(file) }))

const expressions = sources.flatMap(({ file, nodes }) =>
  nodes.flatMap((node): Array<Expression> => {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined
    return node.type === 'Literal' && regex ? [{ ...regex, file }] : []
  }),
)

/**
 * In how many ways at most a place in a text is tried, where every repetition has an end: then the
 * work grows with the text and no faster. Infinite where one has none.
 */
function waysOf(node: Node): number {
  const parts = (node['body'] ?? []) as Array<Node>
  const all = parts.map(waysOf)
  const together = () => all.reduce((product, ways) => product * ways, 1)
  switch (node.type) {
    case 'disjunction':
      return all.reduce((sum, ways) => sum + ways, 0)
    case 'alternative':
    case 'group':
      return together()
    case 'quantifier': {
      const { min, max = Number.POSITIVE_INFINITY } = node as unknown as {
        min: number
        max?: number
      }
      return max === Number.POSITIVE_INFINITY ? max : (max - min + 1) * together() ** max
    }
    case 'reference':
      return Number.POSITIVE_INFINITY
    default:
      return 1
  }
}

function isLinear({ pattern, flags }: Pick<Expression, 'pattern' | 'flags'>): boolean {
  const unicode = /[uv]/.test(flags)
  const features = { lookbehind: true, unicodePropertyEscape: true, namedGroups: true }
  if (waysOf(parse(pattern, flags, features) as unknown as Node) <= 10_000) return true
  return isSafePattern(pattern, {
    caseInsensitive: flags.includes('i'),
    dotAll: flags.includes('s'),
    multiLine: flags.includes('m'),
    unicode,
    timeout: 20_000,
  }).safe
}

test('no regular expression takes longer than its text is long', { timeout: 180_000 }, () => {
  expect(expressions.length).toBeGreaterThan(200)
  const seen = new Set<string>()
  const slow = expressions.filter((one) => {
    const name = `/${one.pattern}/${one.flags}`
    if (seen.has(name)) return false
    seen.add(name)
    return !isLinear(one)
  })

  expect(slow.map(({ pattern, flags, file }) => `${file}: /${pattern}/${flags}`)).toEqual([])
})

test('a regular expression that is put together is made of one that was checked', () => {
  const made = sources.flatMap(({ file, nodes }) =>
    nodes
      .filter(({ type }) => type === 'NewExpression' || type === 'CallExpression')
      .filter((node) => (node['callee'] as Node | undefined)?.['name'] === 'RegExp')
      .flatMap((node) => {
        const [given] = node['arguments'] as Array<Node>
        const isChecked = nodes.some(
          (one) =>
            one.type === 'VariableDeclarator' &&
            (one['id'] as Node)['name'] === given?.['name'] &&
            (one['init'] as Node | null)?.['regex'] !== undefined,
        )
        return given?.type === 'Identifier' && isChecked ? [] : [file]
      }),
  )

  expect(made).toEqual([])
})

test.each([
  ['(a+)+$', ''],
  ['(\\S+) (?=\\S)', 'g'],
  ['\\d+\\.?\\d*x', ''],
  ['[>).,;]+$', 'g'],
  ['^(.*)(b|c)(.*)\\1$', ''],
])('the check finds that /%s/%s takes longer', (pattern, flags) => {
  expect(isLinear({ pattern, flags })).toBe(false)
})

test.each([
  ['^[a-z]{2,3}(-[A-Z]{2})?$', ''],
  ['\\{(\\w{1,40})\\}', 'g'],
  ['^\\s*$', ''],
])('the check lets /%s/%s pass', (pattern, flags) => {
  expect(isLinear({ pattern, flags })).toBe(true)
})
