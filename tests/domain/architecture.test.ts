import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** From the ground up: a room imports only those before it, in values and in types. */
const rooms = [
  'shared',
  'i18n',
  'formats',
  'platform',
  'imaging',
  'web',
  'failures',
  'uploads',
  'mail',
  'accounts',
  'calls',
  'works',
  'submissions',
  'jury',
  'exhibition',
  'artist',
  'desk',
  'site',
  'mail-delivery',
  'operations',
  'openapi',
  'islands',
]
/** Known to all: the site map, and what a request carries. */
const entries = ['paths.ts', 'env.ts']
/** The only ones that know every room. */
const roots = ['app.tsx', 'index.ts', 'queue.ts']

const all = globSync('**/*.{ts,tsx}', { cwd: 'src' }).filter((file) => !file.endsWith('.d.ts'))
const files = all.filter((file) => !file.startsWith('islands/'))

function importsOf(file: string): Array<string> {
  const source = readFileSync(path.join('src', file), 'utf8')
  return [...source.matchAll(/from '([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? path.join(path.dirname(file), target) : target,
  )
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? ''
}

test('every file lies in a room, or is one of the few above them', () => {
  const known = new Set([...rooms, ...entries, ...roots])

  expect(all.filter((file) => !known.has(roomOf(file)))).toEqual([])
})

test('a room imports only rooms below it', () => {
  const upward = all
    .filter((file) => rooms.includes(roomOf(file)))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => all.includes(target))
        .filter((target) => !entries.includes(target))
        .filter((target) => {
          const floor = rooms.indexOf(roomOf(target))
          return floor === -1 || floor > rooms.indexOf(roomOf(file))
        })
        .map((target) => `${file} -> ${target}`),
    )

  expect(upward).toEqual([])
})

test('no folder holds more than 25 files', () => {
  const counts = Map.groupBy(globSync('**/*.*', { cwd: 'src' }), (file) => path.dirname(file))
  const full = [...counts].filter(([, held]) => held.length > 25).map(([folder]) => folder)

  expect(full.filter((folder) => folder !== 'platform/migrations')).toEqual([])
})

test('no folder is a drawer for everything', () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|lib|helpers|services|common)\//.test(file))

  expect(drawers).toEqual([])
})

test('no page carries an inline style or script, which the policy would block', () => {
  const inline = files.filter((file) =>
    / style=|\son[a-z]+=|dangerouslySetInnerHTML/.test(
      readFileSync(path.join('src', file), 'utf8'),
    ),
  )

  expect(inline).toEqual([])
})

test('only the call itself compares an instant with its opening and closing', () => {
  const others = files
    .filter((file) => file !== 'calls/call.ts')
    .filter((file) =>
      /\b(now|arrivedAt) *[<>]=? *[\w.]*(opensAt|closesAt)|(opensAt|closesAt) *[<>]=? *[\w.]*(now|arrivedAt)/.test(
        readFileSync(path.join('src', file), 'utf8'),
      ),
    )

  expect(others).toEqual([])
})

test('bodies are read where their bytes and fields are counted', () => {
  const readers = files.filter((file) =>
    /\breq\.(json|text|parseBody|formData|arrayBuffer|blob|raw|valid)\b|hono\/body-limit/.test(
      readFileSync(path.join('src', file), 'utf8'),
    ),
  )

  expect(readers.filter((file) => !file.startsWith('web/'))).toEqual([])
})

test('time is an argument below the routes', () => {
  const askedHere = /routes\.tsx?$|guards\.ts$|api\.ts$|^web\/|^islands\//
  const clocks = files
    .filter((file) => rooms.includes(roomOf(file)) && !askedHere.test(file))
    .filter((file) => /Date\.now\(|new Date\(\)/.test(readFileSync(path.join('src', file), 'utf8')))

  expect(clocks).toEqual([])
})
