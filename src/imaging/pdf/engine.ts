import { Meter, pausable } from '../metering.ts'

/**
 * PDFium as bare WebAssembly with a meter in it. The package's own JavaScript is left out: it asks
 * what kind of browser it runs in, weighs more than the house, and lets the memory grow to 2 GB.
 */
export type Engine = {
  /** Lets others in while it runs. Throws `OutOfFuelError` where it would take too long. */
  call(name: PdfiumFunction, ...values: Array<number>): Promise<number>
  /** The engine's memory now: never keep it over a call, which may move it. */
  memory(): Uint8Array<ArrayBuffer>
  /** Whether more memory was asked for than the house gives. */
  wantedTooMuch(): boolean
  /** Steps of the meter that were spent on the document. */
  spent(): number
  /** So much work for what comes next, whatever was spent before. */
  give(work: number): void
}

/** What an engine may take: bytes of memory, and steps of the meter for a document. */
export type Allowance = { memory: number; work: number }

type PdfiumFunction =
  | 'malloc'
  | 'free'
  | 'FPDF_LoadMemDocument64'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_LoadPage'
  | 'FPDF_GetPageWidthF'
  | 'FPDF_GetPageHeightF'
  | 'FPDFBitmap_CreateEx'
  | 'FPDFBitmap_FillRect'
  | 'FPDFBitmap_Destroy'
  | 'FPDF_RenderPageBitmap'
  | 'FPDF_ClosePage'
  | 'FPDF_CloseDocument'

type Call = (...values: Array<number>) => number

const noSuchFile = -44
const notPermitted = 63
const pageSize = 65_536
const growth = 4 * 1024 * 1024

/** A fresh engine. One that ran out of work, or gave up, cannot be used again. */
export function startEngine(module: WebAssembly.Module, allowance: Allowance): Engine {
  let refused = false
  const meter = new Meter(allowance.work, { pauses: true })
  const instance = new WebAssembly.Instance(module, { ...imports(), ...meter.imports })
  const { memory } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory')
  const heap: WebAssembly.Memory = memory
  meter.begin(instance)
  for (const name of ['__wasm_call_ctors', 'emscripten_stack_init', 'FPDF_InitLibrary']) {
    exported(name)()
  }
  return {
    call: (name, ...values) => pausable(exported(name))(...values),
    memory: () => new Uint8Array(heap.buffer),
    wantedTooMuch: () => refused,
    spent: () => meter.spent,
    give: (work) => meter.give(work),
  }

  function exported(name: string): Call {
    const found: unknown = instance.exports[name]
    if (!isCall(found)) throw new Error(`PDFium has no ${name}`)
    return found
  }

  /** By more than is asked for at the moment: growing little by little takes longest. */
  function grow(wanted: number): number {
    const size = wanted >>> 0
    if (size > allowance.memory) {
      refused = true
      return 0
    }
    const before = heap.buffer.byteLength
    const ahead = Math.min(allowance.memory, before + growth)
    heap.grow(Math.floor((Math.max(size, ahead) - before + pageSize - 1) / pageSize))
    meter.pay(heap.buffer.byteLength - before)
    return 1
  }

  /** What is written to standard output goes nowhere, but is said to have gone. */
  function swallow(_file: number, vectors: number, count: number, written: number): number {
    const view = new DataView(heap.buffer)
    let size = 0
    for (let index = 0; index < count; index += 1)
      size += view.getUint32(vectors + index * 8 + 4, true)
    view.setUint32(written, size, true)
    return 0
  }

  function noEnvironment(count: number, size: number): number {
    const view = new DataView(heap.buffer)
    view.setUint32(count, 0, true)
    view.setUint32(size, 0, true)
    return 0
  }

  /** There are no files, no clock and no surroundings: the same document makes the same picture. */
  function imports(): WebAssembly.Imports {
    const absent = () => noSuchFile
    const nothing = () => 0
    return {
      env: {
        emscripten_resize_heap: grow,
        _abort_js: () => {
          throw new WebAssembly.RuntimeError('PDFium gave up')
        },
        emscripten_date_now: nothing,
        _tzset_js: nothing,
        _localtime_js: nothing,
        _gmtime_js: nothing,
        __syscall_openat: absent,
        __syscall_fcntl64: absent,
        __syscall_ioctl: absent,
        __syscall_fstat64: absent,
        __syscall_stat64: absent,
        __syscall_newfstatat: absent,
        __syscall_lstat64: absent,
        __syscall_ftruncate64: absent,
        __syscall_getdents64: absent,
        __syscall_unlinkat: absent,
        __syscall_rmdir: absent,
      },
      wasi_snapshot_preview1: {
        fd_write: swallow,
        fd_close: nothing,
        fd_read: () => notPermitted,
        fd_sync: () => notPermitted,
        fd_seek: () => notPermitted,
        environ_sizes_get: noEnvironment,
        environ_get: nothing,
      },
    }
  }
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function'
}
