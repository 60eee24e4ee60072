import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Lowest layer first. A file belongs to the last layer that matches it. */
const layers = [
  /^(shared\/|paths\.ts)/,
  /^(?!shared\/)[a-z]+\/(words\/)?[a-z-]+\.ts$|^formats\//,
  /^([a-z]+\/([a-z-]*store|[a-z-]*forms|keys|outbox|letters|checking|rendering|copying|completion|assembly|addresses|stash|single-put)\.ts|platform\/|imaging\/(?!rendition\.)|keeping\/(sweeping|verifying)\/|env\.ts|queue\.ts|sweep\.ts)/,
  /^([a-z]+\/([a-z-]*routes\.tsx?|guards\.ts|operator\.ts|api\.ts|[a-z-]*entrance\.ts|pages\/.*)|web\/|exhibition\/)/,
  /^(app|index)\./,
]

/** Words and rules of a domain may know only the domains to the right of it. */
const domains = [
  'exhibition',
  'reviews',
  'works',
  'uploads',
  'submissions',
  'calls',
  'accounts',
  'mail',
]

const files = globSync('**/*.{ts,tsx}', { cwd: 'src' }).filter(
  (file) => !/^islands|\.d\.ts$/.test(file),
)

/** Rooms from the ground up: one imports only those before it, and nothing that is not listed. */
const rooms = ['shared', 'formats', 'platform', 'imaging']

function layerOf(file: string): number {
  return layers.findLastIndex((layer) => layer.test(file))
}

function importsOf(file: string): Array<string> {
  const source = readFileSync(path.join('src', file), 'utf8')
  return [...source.matchAll(/from '([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? path.join(path.dirname(file), target) : target,
  )
}

function domainOf(file: string): number {
  return domains.indexOf(file.split('/')[0] ?? '')
}

test('a room imports only rooms below it', () => {
  const roomOf = (file: string) => file.split('/')[0] ?? ''
  const upward = files
    .filter((file) => rooms.includes(roomOf(file)))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => files.includes(target))
        .filter((target) => {
          const floor = rooms.indexOf(roomOf(target))
          return floor === -1 || floor > rooms.indexOf(roomOf(file))
        })
        .map((target) => `${file} -> ${target}`),
    )

  expect(upward).toEqual([])
})

test('every file has a layer', () => {
  expect(files.filter((file) => layerOf(file) === -1)).toEqual([])
})

test('no file imports from a higher layer', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => layerOf(target) > layerOf(file))
      .map((target) => `${file} -> ${target}`),
  )

  expect(upward).toEqual([])
})

test('decisions import no package at all', () => {
  const impure = files.filter(
    (file) => layerOf(file) <= 1 && importsOf(file).some((target) => !files.includes(target)),
  )

  expect(impure).toEqual([])
})

test('decisions know only the domains that theirs builds on', () => {
  const backward = files
    .filter((file) => layerOf(file) === 1 && domainOf(file) >= 0 && !/words/.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => domainOf(target) >= 0 && domainOf(target) < domainOf(file))
        .map((target) => `${file} -> ${target}`),
    )

  expect(backward).toEqual([])
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
  const clocks = files
    .filter((file) => layerOf(file) <= 2 && file !== 'queue.ts')
    .filter((file) => /Date\.now\(|new Date\(\)/.test(readFileSync(path.join('src', file), 'utf8')))

  expect(clocks).toEqual([])
})
