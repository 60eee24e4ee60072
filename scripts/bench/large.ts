import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { Client } from '../../demo/client.ts'
import { Operator } from '../../demo/operator.ts'
import { shipped } from '../../demo/shipped.ts'
import { say } from '../local/say.ts'
import type { House } from '../local/server.ts'
import { report } from './ratios.ts'

/** Pixels of noise, which a JPEG of the best quality holds in about 25 and 200 MB. */
const sizes = [
  { width: 3000, height: 3300 },
  { width: 8000, height: 8800 },
]

type WithHouse = (name: string, main: string, use: (house: House) => Promise<void>) => Promise<void>

/**
 * The most memory that the process of the Worker ever held (the local database and store live in the
 * same one) while a file was sent, hashed, checked and shown, for a large file and a very large one.
 */
export async function benchLarge(withHouse: WithHouse, token: string): Promise<void> {
  say('\nLarge files: the most memory of the Worker’s process, from sending to shown')
  const peaks: Array<number> = []
  for (const size of sizes) {
    const bytes = await noise(size)
    await withHouse(`large-${size.width}`, 'src/index.ts', async (house) => {
      const definition = shipped.open(new Date())
      const files = { ...definition.files, megabytes: 200 }
      await new Operator(house.url, token).put({ ...definition, files })
      const before = residentPeak()
      const client = new Client(house.url)
      const began = performance.now()
      const sent = await client.send(definition.slug, {
        idempotencyKey: crypto.randomUUID(),
        language: 'en',
        artist: { name: 'Bench', email: 'bench@example.org', country: 'TN' },
        work: { title: 'Large', statement: '', altText: '', language: 'en' },
        poster: { bytes, type: 'image/jpeg', fileName: 'large.jpg' },
      })
      const arrived = residentPeak()
      const took = performance.now() - began
      while ((await client.stateOf(sent)) === 'checking') await sleep(500)
      const shown = residentPeak()
      peaks.push(shown)
      const state = await client.stateOf(sent)
      report(
        `${megabytes(bytes.length)} MB: idle, sent, ${state}`,
        [before, arrived, shown].map(megabytes).join(', '),
        `MB; ${(took / 1000).toFixed(0)} s to send, ${((performance.now() - began - took) / 1000).toFixed(0)} s to check`,
      )
    })
  }
  const [large = 1, larger = 1] = peaks
  report(
    'the larger one, in times of the other',
    (larger / large).toFixed(2),
    'goal: 1, does not grow',
  )
}

async function noise(size: { width: number; height: number }): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({
    create: {
      ...size,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
  return new Uint8Array(await picture.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer())
}

/** The largest resident size since the last look, of the largest runtime process below this one. */
function residentPeak(): number {
  const peaks = runtimes().map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const peak = Number(/VmHWM:\s{1,20}(\d{1,15}) kB/.exec(status)?.[1] ?? 0) * 1024
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    return peak
  })
  return Math.max(0, ...peaks)
}

/** The runtime's processes that this command started, by way of its children. */
function runtimes(): Array<number> {
  const parents = new Map<number, number>()
  const names = new Map<number, string>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [, command = '', , parent = '0'] = /\((.{0,64})\) (\S) (\d{1,9})/.exec(stat) ?? []
      parents.set(Number(name), Number(parent))
      names.set(Number(name), command)
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean =>
    pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  return [...names].filter(([pid, name]) => name === 'workerd' && isOurs(pid)).map(([pid]) => pid)
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0)
}
