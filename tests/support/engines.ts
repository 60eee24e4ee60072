import { readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(import.meta.dirname, '../../src/imaging')

/** A module as Node gets it. The types are those of Workers, which compile none. */
export function compiled(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  return Reflect.construct(WebAssembly.Module, [bytes])
}

/** An engine as the build has metered it, by its path in imaging/. */
export function built(file: string): WebAssembly.Module {
  return compiled(new Uint8Array(readFileSync(path.join(src, file))))
}
