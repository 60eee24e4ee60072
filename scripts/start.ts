import path from 'node:path'
import { fillHouse } from '../demo/fill.ts'
import { buildAssets } from './build.ts'
import { leaveWithParent } from './local/leave-with-parent.mjs'
import { progress, refuse, say } from './local/say.ts'
import { localSecrets } from './local/secrets.ts'
import { claimPort, type House, migrate, serve, untilAnswers } from './local/server.ts'

const root = path.resolve(import.meta.dirname, '..')
const port = Number(process.env.PORT || 8787)
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  refuse(`PORT=${process.env.PORT} is no port.`)

const house: House = {
  port,
  data: path.resolve(process.env.CARTELERA_DATA || path.join(root, '.data')),
  url: `http://localhost:${port}`,
}

say('Cartelera')
await claimPort(port)
const secrets = localSecrets()
say('  building styles and islands')
await buildAssets()
say(`  bringing the database up to date in ${house.data}`)
migrate(house.data)
say('  starting the server')

let mails = 0
let isReady = false
const child = serve(
  house,
  (line) => {
    const isNoise =
      /update available|cf` object|workers.cloudflare.com|drain the unused request body/i.test(line)
    if (/error|exception/i.test(line) && !isNoise) say(line)
  },
  undefined,
  {},
  (kept) => {
    mails = kept
    if (isReady) tellMails()
  },
)
let stopping = false
child.on('exit', (code) => {
  if (!stopping) refuse(`The server ended by itself (${code}). Nothing is lost; start it again.`)
})

function stop(): void {
  if (stopping) return
  stopping = true
  say('\nStopping. Everything is kept; start again with npm start.')
  child.once('exit', () => process.exit(0))
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('SIGHUP', stop)
leaveWithParent(stop)

await untilAnswers(house, child).catch((error: Error) => refuse(error.message))
say(`  answering at ${house.url}`)

// The local engine has no clock of its own: the sweep that production runs every minute.
const sweep = () => fetch(`${house.url}/cdn-cgi/local/scheduled`).catch(() => null)
setInterval(sweep, 60_000).unref()
void sweep()

try {
  await fillHouse(house, secrets.OPERATOR_TOKEN, process.env.CARTELERA_DEMO ?? '1')
} catch (error) {
  // Who stops while it fills has been told that everything is kept; the next start goes on from there.
  if (!stopping) throw error
}
isReady = true

/** One line that counts, so that the links above stay in sight. */
function tellMails(): void {
  progress(`${mails} mails kept in ${path.join(house.data, 'mail')}, listed in mail.log`)
}
