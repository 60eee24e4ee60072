import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const place = createRequire(import.meta.url).resolve('lcms-wasm/dist/lcms.wasm')

/** The engine of colours, as Node gets it. The types are those of Workers, which build none. */
export const lcms: WebAssembly.Module = Reflect.construct(WebAssembly.Module, [
  new Uint8Array(readFileSync(place)),
])
