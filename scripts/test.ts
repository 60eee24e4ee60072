import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildAssets } from './build.ts'
import { ensureBrowser } from './local/browser.ts'
import { ensurePerl } from './local/perl.ts'
import { refuse, say } from './local/say.ts'

const root = path.resolve(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const withoutBrowser = process.argv.includes('--without-browser')

let passed = 0
let failed = 0

/** Runs one step and shows what it says; the numbers of its tests are added up. */
async function step(name: string, command: string, given: Array<string>): Promise<void> {
  say(`\n${name}`)
  const started = Date.now()
  const { code, output } = await run(command, given)
  const tests = /^\s{0,40}Tests\s{1,40}(?:(\d{1,9}) failed[^\d]{0,40})?(?:(\d{1,9}) passed)?/m.exec(
    output.replace(/\x1b\[\d{1,3}m/g, ''),
  )
  passed += tests ? Number(tests[2] ?? 0) : code === 0 ? 1 : 0
  failed += tests?.[1] ? Number(tests[1]) : code === 0 ? 0 : 1
  say(`  ${code === 0 ? 'fine' : 'NOT FINE'}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function run(command: string, given: Array<string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_UPDATE_NOTIFIER: '1' }
    const child = spawn(command, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        process.stdout.write(chunk)
      })
    }
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

await buildAssets()
await step('Types of the bindings are those of wrangler.toml', bin('wrangler'), [
  ...['types', 'worker-configuration.d.ts', '--check'],
  ...['--include-runtime=false', '--strict-vars=false'],
])
await step('Format and lint', bin('biome'), ['ci', '--error-on-warnings'])
await step('Types of the Worker', bin('tsc'), ['-p', '.'])
await step('Types of the islands', bin('tsc'), ['-p', 'src/islands'])
await step('Types of the tests', bin('tsc'), ['-p', 'tests'])
await step('Types of commands and journeys', bin('tsc'), ['-p', 'scripts'])
ensurePerl()
await step('Domain', bin('vitest'), ['run', '--project', 'domain'])
await step('Worker', bin('vitest'), ['run', '--project', 'worker'])
await step('Commands', bin('vitest'), ['run', '--project', 'commands'])
if (!withoutBrowser) {
  ensureBrowser()
  await step('Browser', bin('vitest'), ['run', '--project', 'browser'])
}

say(`\n${passed} passed, ${failed} failed`)
if (failed > 0) refuse('Something is not fine; look above for the first NOT FINE.')
