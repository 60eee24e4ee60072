import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export type Hashed = { bytes: number; sha256: string; md5: string }

/** The folder of a copy. Every file in it is whole: it is written beside its place, then moved there. */
export class CopyFolder {
  readonly root: string
  readonly manifest: string
  readonly secrets: string
  /** Which objects are here already, while a copy is under way. */
  readonly underway: string

  constructor(root: string) {
    this.root = path.resolve(root)
    this.manifest = path.join(this.root, 'manifest.json')
    this.secrets = path.join(this.root, 'secrets.json')
    this.underway = path.join(this.root, '.underway.ndjson')
  }

  /** It holds names and addresses of people: nobody else on this machine looks in. */
  create(): void {
    mkdirSync(this.root, { recursive: true, mode: 0o700 })
  }

  table(name: string): string {
    return path.join(this.root, 'database', `${name}.ndjson`)
  }

  index(store: string): string {
    return path.join(this.root, 'objects', `${store}.ndjson`)
  }

  object(store: string, key: string): string {
    return path.join(this.root, 'objects', store, ...key.split('/').map(safeName))
  }

  /** Deletes what lies here and belongs to no table and no object of this copy. */
  keepOnly(files: Set<string>): void {
    for (const folder of ['database', 'objects']) {
      for (const entry of list(path.join(this.root, folder))) {
        if (!files.has(entry)) rmSync(entry)
      }
    }
  }
}

/** A part of a key as the name of a file: never a way out of the folder. */
function safeName(part: string): string {
  const name = encodeURIComponent(part).replace(/^\./, '%2E')
  if (name === '' || name.length > 240) throw new Error(`No file can be named after "${part}"`)
  return name
}

export function writeWhole(file: string, text: string, mode = 0o600): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.part`, text, { mode })
  renameSync(`${file}.part`, file)
}

export async function hashFile(file: string): Promise<Hashed> {
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    bytes += (chunk as Buffer).length
    sha256.update(chunk as Buffer)
    md5.update(chunk as Buffer)
  }
  return { bytes, sha256: sha256.digest('hex'), md5: md5.digest('hex') }
}

function list(folder: string): Array<string> {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
}
