import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'smol-toml'

const root = path.resolve(import.meta.dirname, '..')

/** What the commands read or change of `wrangler.toml`; the rest goes through as it is. */
export type Configuration = {
  name: string
  vars: Record<string, string>
  secrets: { required: Array<string> }
  d1_databases: Array<{ binding: string; database_name: string; database_id?: string }>
  r2_buckets: Array<{ binding: string; bucket_name: string; local_dev?: object }>
  queues: {
    producers: Array<{ binding: string; queue: string }>
    consumers: Array<{ queue: string }>
  }
  ratelimits: Array<{ name: string; simple: { limit: number; period: number } }>
}

export function shippedConfiguration(): Configuration {
  return parse(readFileSync(path.join(root, 'wrangler.toml'), 'utf8')) as Configuration
}

/**
 * Writes a configuration made from the shipped one beside it, where wrangler finds its paths. One
 * that says the same already is not touched: a running server watches its file.
 */
export function writeConfiguration(name: string, configuration: Configuration): string {
  const file = path.join(root, name)
  const text = `${JSON.stringify(configuration, null, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
  return file
}
