import { createServer } from 'node:net'

/** Below the ports that systems hand out for outgoing connections, so that none of those takes it first. */
const lowest = 15_000
const highest = 32_000

/** A port that nobody listens on, for a server that is started next. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (!(await whyNotListening(port))) return port
  }
  throw new Error(`No free port between ${lowest} and ${highest}`)
}

/** The code of the error that keeps a server from listening on the port, or null. */
export async function whyNotListening(port: number): Promise<string | null> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await codeOfListening(port, host)
    if (code === 'EADDRINUSE' || code === 'EACCES') return code
  }
  return null
}

function codeOfListening(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}
