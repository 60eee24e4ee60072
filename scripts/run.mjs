// Runs a command of the house on whatever Node is here: installs what is locked, then goes on with
// the newer Node that came with it. Plain JavaScript, so that an old Node can read it.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { leaveWithParent } from './local/leave-with-parent.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const lock = path.join(root, '.install-lock')
const marker = path.join(modules, '.installed-from')

function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`Cartelera needs Node 20 or newer to begin with; this is ${process.version}.`)

function wanted() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

function isInstalled() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === wanted()
}

function install() {
  console.log('Installing the locked packages (npm ci) …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) fail('npm ci failed. Is the npm registry within reach? Then try again.')
  writeFileSync(marker, wanted())
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

// Two commands at once in a bare checkout: one installs, the other waits for it.
function installOnce() {
  const started = Date.now()
  while (!isInstalled()) {
    try {
      mkdirSync(lock)
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 600_000)
        rmSync(lock, { recursive: true })
      if (Date.now() - started > 900_000) fail(`Another installation does not end. Remove ${lock}.`)
      wait(500)
      continue
    }
    try {
      if (!isInstalled()) install()
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
}

function newerNode() {
  const own = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  for (const candidate of [own, process.execPath]) {
    const version = spawnSync(candidate, ['--version'], { encoding: 'utf8' })
    if (version.status === 0 && Number(version.stdout.slice(1).split('.')[0]) >= 24)
      return candidate
  }
  return fail(
    `Cartelera runs on Node 24. The one that comes with its packages does not run on this machine (${process.platform} ${process.arch}), and the installed one is ${process.version}. Install Node 24 and try again.`,
  )
}

installOnce()
const node = newerNode()
const [command, ...given] = process.argv.slice(2)
const child = spawn(node, [path.join(root, 'scripts', command), ...given], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
  },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
leaveWithParent(() => child.kill('SIGTERM'))
