/**
 * PDFium as the bare WebAssembly that it is. The package's own JavaScript is left out: it asks
 * what kind of browser it runs in, weighs more than the house, and lets the memory grow to 2 GB.
 */
export type Engine = {
  call(name: PdfiumFunction, ...values: Array<number>): number
  /** The engine's memory now: never keep it over a call, which may move it. */
  memory(): Uint8Array<ArrayBuffer>
  /** Whether more memory was asked for than the house gives. */
  wantedTooMuch(): boolean
}

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

/** A fresh engine whose memory never grows beyond `memoryLimit` bytes. */
export function startEngine(module: WebAssembly.Module, memoryLimit: number): Engine {
  let refused = false
  const instance = new WebAssembly.Instance(module, imports())
  const { memory, __indirect_function_table: table } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory')
  if (!(table instanceof WebAssembly.Table)) throw new Error('PDFium has no table')
  const heap: WebAssembly.Memory = memory
  const functions: WebAssembly.Table = table
  for (const name of ['__wasm_call_ctors', 'emscripten_stack_init', 'FPDF_InitLibrary']) {
    exported(name)()
  }
  return {
    call: (name, ...values) => exported(name)(...values),
    memory: () => new Uint8Array(heap.buffer),
    wantedTooMuch: () => refused,
  }

  function exported(name: string): Call {
    const found: unknown = instance.exports[name]
    if (!isCall(found)) throw new Error(`PDFium has no ${name}`)
    return found
  }

  /** C code may jump out of a call (libjpeg does on damage); the jump arrives as a thrown Infinity. */
  function invoke(index: number, ...values: Array<number>): number {
    const stack = exported('emscripten_stack_get_current')()
    try {
      const target: unknown = functions.get(index)
      return isCall(target) ? target(...values) : 0
    } catch (error) {
      exported('_emscripten_stack_restore')(stack)
      if (error !== Number.POSITIVE_INFINITY) throw error
      exported('setThrew')(1, 0)
      return 0
    }
  }

  function grow(wanted: number): number {
    const size = wanted >>> 0
    if (size > memoryLimit) {
      refused = true
      return 0
    }
    heap.grow(Math.ceil((size - heap.buffer.byteLength) / pageSize))
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
        invoke_v: invoke,
        invoke_ii: invoke,
        invoke_iii: invoke,
        invoke_iiii: invoke,
        invoke_iiiii: invoke,
        invoke_viii: invoke,
        invoke_viiii: invoke,
        emscripten_resize_heap: grow,
        _emscripten_throw_longjmp: () => {
          throw Number.POSITIVE_INFINITY
        },
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
