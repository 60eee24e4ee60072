import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/local/port.ts'

const root = path.resolve(import.meta.dirname, '../..')
const leftOut = [
  'node_modules',
  '.git',
  '.data',
  '.tmp',
  '.wrangler',
  '.dev.vars',
  '.production.vars',
]

/** A site that `npm start` serves, with a store of its own. */
export type Served = { url: string; said: () => string; stop: () => Promise<void> }

export type Said = { code: number; output: string }

/** A checkout of its own, in which commands may write as they do at an operator's. */
export class Checkout {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'cartelera-checkout-'))

  constructor() {
    cpSync(root, this.folder, {
      recursive: true,
      filter: (from) => !leftOut.includes(path.relative(root, from).split(path.sep)[0] ?? ''),
    })
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'))
  }

  /** Runs a command of `scripts` to its end, or kills it when it says a certain thing. */
  async run(
    given: Array<string>,
    environment: Record<string, string> = {},
    killWhen?: () => boolean,
  ): Promise<Said> {
    const { child, said } = this.#spawn(given, environment)
    const watch = setInterval(() => killWhen?.() && child.kill('SIGKILL'), 5)
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    clearInterval(watch)
    return { code: code ?? 1, output: said() }
  }

  /** Serves a store until it is stopped: an empty one, or one with the shipped calls. */
  async serve(name: string, demo: 'none' | '0' = 'none'): Promise<Served> {
    const ready = demo === 'none' ? 'Ready at' : 'Organiser, once'

    const port = await freePort()
    const { child, said } = this.#spawn(['start.ts'], {
      PORT: String(port),
      CARTELERA_DATA: this.path(name),
      CARTELERA_DEMO: demo,
    })
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
    for (let tries = 0; !said().includes(ready) && tries < 900; tries += 1) {
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    if (!said().includes(ready)) throw new Error(`The site did not start:\n${said()}`)
    return {
      url: `http://localhost:${port}`,
      said,
      stop: async () => {
        child.kill('SIGTERM')
        await ended
      },
    }
  }

  #spawn(
    [script = '', ...rest]: Array<string>,
    environment: Record<string, string>,
  ): { child: ChildProcess; said: () => string } {
    const child = spawn(process.execPath, [this.path(`scripts/${script}`), ...rest], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...bare(), ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk
      })
    }
    return { child, said: () => output }
  }

  path(name: string): string {
    return path.join(this.folder, name)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Nothing of an operator's own account or settings reaches a rehearsal. */
function bare(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, NO_UPDATE_NOTIFIER: '1' }
}
