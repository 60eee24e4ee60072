import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { localConfiguration } from './configuration.ts'
import { keepMail } from './mailbox.ts'
import { whyNotListening } from './port.ts'
import { refuse } from './say.ts'

const root = path.resolve(import.meta.dirname, '../..')
const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')

export type House = { port: number; data: string; url: string }

const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
}

/** Ends the command when somebody else listens on the port. */
export async function claimPort(port: number): Promise<void> {
  const code = await whyNotListening(port)
  if (code === 'EADDRINUSE') {
    refuse(`Port ${port} is taken. Stop what listens there, or choose another: PORT=8788 npm start`)
  }
  if (code === 'EACCES') refuse(`Port ${port} is not allowed here. Choose one above 1024.`)
}

/** Brings the local database up to date. */
export function migrate(data: string): void {
  const done = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, 'migrate.ts'), path.resolve(data)],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...quiet, CI: 'true' } },
  )
  if (done.status !== 0)
    refuse(`The database could not be brought up to date:\n${done.stdout}${done.stderr}`)
}

/** Starts the Worker on its local engines. Mail it sends is kept as files in the data folder. */
export function serve(
  house: House,
  onLine: (line: string) => void,
  main?: string,
  variables: Record<string, string> = {},
  onMail: (kept: number) => void = () => {},
): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      '--import',
      path.join(import.meta.dirname, 'leave-with-parent.mjs'),
      wrangler,
      'dev',
      ...(main ? [main] : []),
      '--config',
      localConfiguration(),
      '--ip',
      'localhost',
      '--port',
      String(house.port),
      '--inspector-port',
      '0',
      '--persist-to',
      house.data,
      ...Object.entries({ SITE_URL: house.url, ...variables }).flatMap(([name, value]) => [
        '--var',
        `${name}:${value}`,
      ]),
      '--show-interactive-dev-session=false',
      '--log-level',
      'log',
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet } },
  )
  const mailbox = keepMail(house.data, onMail)
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      mailbox(line)
      onLine(line)
    })
  }
  return child
}

/** Waits for the server; throws when it ends by itself, or does not answer within a minute. */
export async function untilAnswers(house: House, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended by itself (${child.exitCode ?? child.signalCode}).`)
    const answer = await fetch(`${house.url}/api/clock`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not answer within a minute.')
}
