import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const program = path.resolve('node_modules/exiftool-vendored.pl/bin/exiftool')

function exiftool(given: Array<string>): string {
  const config = ['-config', '/dev/null']
  return execFileSync('perl', [program, ...config, ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
}

function inFolder<Value>(use: (folder: string) => Value): Value {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cartelera-exiftool-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The file with metadata written into it, as ExifTool writes it. */
export function planted(
  bytes: Uint8Array,
  extension: string,
  given: Array<string>,
  thumbnail: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  return inFolder((folder) => {
    const file = path.join(folder, `planted.${extension}`)
    writeFileSync(file, bytes)
    writeFileSync(path.join(folder, 'thumbnail.jpg'), thumbnail)
    exiftool([
      '-q',
      '-q',
      '-m',
      '-overwrite_original',
      ...given.map((one) => one.replace('THUMBNAIL', path.join(folder, 'thumbnail.jpg'))),
      file,
    ])
    return new Uint8Array(readFileSync(file))
  })
}

/** Every tag that ExifTool finds, by `Group:Name`. */
export function tagsOf(bytes: Uint8Array, extension: string): Record<string, unknown> {
  return inFolder((folder) => {
    const file = path.join(folder, `looked-at.${extension}`)
    writeFileSync(file, bytes)
    const [found]: Array<Record<string, unknown>> = JSON.parse(
      exiftool(['-a', '-u', '-G1', '-s', '-j', '-n', file]),
    )
    return found ?? {}
  })
}
