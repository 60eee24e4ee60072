import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { refuse, say } from './say.ts'

const root = path.resolve(import.meta.dirname, '../..')
const known = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is; installs one when there is none. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found

  say('No Chromium here; installing one')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  } else {
    run(process.execPath, [
      path.join(root, 'node_modules/playwright-core/cli.js'),
      'install',
      'chromium',
    ])
  }
  return (
    findBrowser() ??
    playwrights() ??
    refuse('No Chromium could be installed. Set CHROMIUM to the path of one.')
  )
}

function findBrowser(): string | undefined {
  return known.find((file) => file && existsSync(file))
}

function playwrights(): string | undefined {
  const code = `import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))`
  const { stdout } = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' })
  const file = stdout.trim()
  return file && existsSync(file) ? file : undefined
}

function run(command: string, given: Array<string>): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, given, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
