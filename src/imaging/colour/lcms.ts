import { Meter } from '../metering.ts'

/**
 * Little CMS as bare WebAssembly with a meter in it, as it runs in a Worker and in Node alike: the
 * package's own JavaScript asks what surrounds it, and lets the memory grow without end.
 */
export type Lcms = {
  call(name: LcmsFunction, ...values: Array<number>): number
  /** So many steps for what comes next. Beyond them a call throws `OutOfFuelError`. */
  give(work: number): void
  /** The engine's memory now: never keep it over a call, which may move it. */
  memory(): Uint8Array<ArrayBuffer>
}

type LcmsFunction =
  | 'malloc'
  | 'free'
  | 'cmsOpenProfileFromMem'
  | 'cmsGetColorSpace'
  | 'cmsCreate_sRGBProfile'
  | 'cmsCreateLab4Profile'
  | 'cmsCreateTransform'
  | 'cmsDoTransform'

type Call = (...values: Array<number>) => number

/** It begins with 16 MB, most of them its stack. */
const memoryLimit = 48 * 1024 * 1024
const pageSize = 65_536

/** A fresh engine; it goes with the last reference to it, and all that it held. */
export function startLcms(module: WebAssembly.Module, work: number): Lcms {
  const meter = new Meter(work, { pauses: false })
  const instance = new WebAssembly.Instance(module, { ...imports(), ...meter.imports })
  const { memory } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('Little CMS has no memory')
  const heap: WebAssembly.Memory = memory
  meter.begin(instance)
  for (const name of ['__wasm_call_ctors', 'emscripten_stack_init']) exported(name)()
  return {
    call: (name, ...values) => exported(name)(...values),
    give: (steps) => meter.give(steps),
    memory: () => new Uint8Array(heap.buffer),
  }

  function exported(name: string): Call {
    const found: unknown = instance.exports[name]
    if (!isCall(found)) throw new Error(`Little CMS has no ${name}`)
    return found
  }

  function grow(wanted: number): number {
    const size = wanted >>> 0
    if (size > memoryLimit) return 0
    const more = Math.ceil((size - heap.buffer.byteLength) / pageSize)
    heap.grow(more)
    meter.pay(more * pageSize)
    return 1
  }

  function copy(to: number, from: number, length: number): number {
    new Uint8Array(heap.buffer).copyWithin(to, from, from + length)
    meter.pay(length >>> 1)
    return 0
  }

  /** There are no files and no clock; whatever else it asks for means that it has given up. */
  function imports(): WebAssembly.Imports {
    const all: Record<string, Record<string, Call>> = {}
    for (const { module: space, name } of WebAssembly.Module.imports(module)) {
      all[space] = { ...all[space], [name]: giveUp }
    }
    const nothing = () => 0
    const known: Record<string, Call> = {
      emscripten_resize_heap: (wanted = 0) => grow(wanted),
      emscripten_memcpy_js: (to = 0, from = 0, length = 0) => copy(to, from, length),
      emscripten_date_now: nothing,
      _tzset_js: nothing,
      _gmtime_js: nothing,
    }
    return { ...all, env: { ...all.env, ...known } }
  }
}

function giveUp(): number {
  throw new WebAssembly.RuntimeError('Little CMS gave up')
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function'
}
