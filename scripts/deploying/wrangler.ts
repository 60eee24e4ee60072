import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')

export type Run = { code: number; output: string }

/** Runs wrangler where nobody can be asked, and keeps what it says. */
export function runWrangler(given: Array<string>, accountId?: string): Run {
  const done = spawnSync(process.execPath, [wrangler, ...given], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(accountId && { CLOUDFLARE_ACCOUNT_ID: accountId }),
      CI: 'true',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  })
  return { code: done.status ?? 1, output: `${done.stdout}${done.stderr}` }
}
