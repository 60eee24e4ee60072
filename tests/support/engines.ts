import { readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(import.meta.dirname, '../../src/platform')

/** A module as Node gets it. The types are those of Workers, which compile none. */
export function compiled(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  return Reflect.construct(WebAssembly.Module, [bytes])
}

function built(file: string): WebAssembly.Module {
  return compiled(new Uint8Array(readFileSync(path.join(src, file))))
}

/** The engine of colours. */
export const lcms = built('colour/lcms.metered.wasm')

/** The engine that draws documents. */
export const pdfium = (): WebAssembly.Module => built('pdf/pdfium.metered.wasm')
