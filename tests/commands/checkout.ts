import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

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

  /** Runs a command of `scripts` to its end. */
  run(given: Array<string>, environment: Record<string, string>): Promise<Said> {
    const [script = '', ...rest] = given
    const child = spawn(process.execPath, [path.join(this.folder, 'scripts', script), ...rest], {
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
    return new Promise((resolve) =>
      child.on('close', (code) => resolve({ code: code ?? 1, output })),
    )
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
