import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { metered } from './metering/meter.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Programs over untrusted bytes, with a meter in them so that they always come to an end. */
const engines = {
  'src/imaging/colour/lcms.metered.wasm': 'lcms-wasm/dist/lcms.wasm',
  'src/imaging/pdf/pdfium.metered.wasm': '@hyzyla/pdfium/dist/pdfium.wasm',
}

export const pdfium = path.join(root, 'src/imaging/pdf/pdfium.metered.wasm')

/** Meters the engines that the Worker imports. */
export function buildEngines(): void {
  for (const [target, engine] of Object.entries(engines)) {
    const original = readFileSync(path.join(root, 'node_modules', engine))
    writeOnce(path.join(root, target), metered(new Uint8Array(original)))
  }
}

/** For tests that are run without a build before them. */
export function ensureEngines(): void {
  if (!Object.keys(engines).every((target) => existsSync(path.join(root, target)))) buildEngines()
}

/** Two builds at once write the same bytes; a reader sees the old file or the new one, whole. */
export function writeOnce(target: string, contents: string | Uint8Array): void {
  const bytes = Buffer.from(contents)
  try {
    if (readFileSync(target).equals(bytes)) return
  } catch {
    // Not there yet.
  }
  const draft = `${target}.${process.pid}.tmp`
  writeFileSync(draft, bytes)
  renameSync(draft, target)
}
