import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { benchClosing } from './bench/closing.ts'
import { benchCosts } from './bench/costs.ts'
import { benchLarge } from './bench/large.ts'
import { benchLine } from './bench/line.ts'
import { benchPages } from './bench/pages.ts'
import { benchUploads } from './bench/uploads.ts'
import { buildAssets } from './build.ts'
import { freePort } from './local/port.ts'
import { refuse, say } from './local/say.ts'
import { localSecrets } from './local/secrets.ts'
import { type House, migrate, serve, untilAnswers } from './local/server.ts'

const root = path.resolve(import.meta.dirname, '..')

const { OPERATOR_TOKEN } = localSecrets()
await buildAssets()
const folder = mkdtempSync(path.join(os.tmpdir(), 'cartelera-bench-'))

/** A house of its own on a free port, for as long as `use` takes. */
async function withHouse(
  name: string,
  main: string,
  use: (house: House) => Promise<void>,
  prepare: (house: House) => void = () => {},
): Promise<void> {
  const port = await freePort()
  const house = { port, data: path.join(folder, name), url: `http://localhost:${port}` }
  migrate(house.data)
  prepare(house)
  const child = serve(house, () => {}, path.join(root, main))
  try {
    await untilAnswers(house, child)
    await use(house)
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

const sections: Record<string, () => Promise<void>> = {
  uploads: () =>
    withHouse('bare', 'tests/bench/bare.ts', (bare) =>
      withHouse('uploads', 'src/index.ts', (house) => benchUploads(house, bare, OPERATOR_TOKEN)),
    ),
  large: () => benchLarge(withHouse, OPERATOR_TOKEN),
  closing: () =>
    withHouse('closing', 'src/index.ts', (house) => benchClosing(house, OPERATOR_TOKEN)),
  line: () => withHouse('line', 'src/index.ts', (house) => benchLine(house, OPERATOR_TOKEN)),
  costs: () =>
    withHouse('costs', 'tests/bench/metered.ts', (house) => benchCosts(house, OPERATOR_TOKEN)),
  pages: () =>
    withHouse('pages', 'tests/bench/bare.ts', (bare) =>
      benchPages(withHouse, bare, OPERATOR_TOKEN),
    ),
}

/** `npm run bench -- line costs` runs these two; without names all of them, one after another. */
const wished = process.argv.slice(2)
const unknown = wished.filter((name) => !(name in sections))
if (unknown.length > 0) {
  refuse(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}`)
}
try {
  for (const [name, run] of Object.entries(sections)) {
    if (wished.length === 0 || wished.includes(name)) await run()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say('')
