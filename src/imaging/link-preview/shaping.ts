import harfbuzz from 'harfbuzzjs/dist/harfbuzz.wasm'

/** A glyph of the font, and how far the next one is from it; in thousandths of the font size. */
export type Glyph = { id: number; advance: number; x: number; y: number }

export type Shaped = { glyphs: Array<Glyph>; width: number }

/** Words of one font as glyphs, joined and placed as their script wants it. */
export type Shaper = { shape(text: string): Shaped }

const readOnly = 1
const toEnd = -1
const glyphSize = 20
const pageSize = 65_536
const mostMemory = 16 * 1024 * 1024

/** HarfBuzz as the bare WebAssembly that it is, with one TrueType font. */
export function startShaper(font: Uint8Array): Shaper {
  const { exports } = new WebAssembly.Instance(harfbuzz, imports(grow))
  const call = (name: string, ...values: Array<number>): number => {
    const found: unknown = exports[name]
    if (typeof found !== 'function') throw new Error(`HarfBuzz has no ${name}`)
    return Number(found(...values))
  }
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory')
  const heap: WebAssembly.Memory = memory
  const bytes = () => new Uint8Array(heap.buffer)
  call('__wasm_call_ctors')
  const address = call('malloc', font.length)
  bytes().set(font, address)
  const blob = call('hb_blob_create', address, font.length, readOnly, 0, 0)
  const face = call('hb_face_create', blob, 0)
  const unitsPerEm = call('hb_face_get_upem', face)
  const scaled = call('hb_font_create', face)

  return { shape }

  function grow(wanted: number): number {
    if (wanted >>> 0 > mostMemory) return 0
    heap.grow(Math.ceil(((wanted >>> 0) - heap.buffer.byteLength) / pageSize))
    return 1
  }

  function shape(text: string): Shaped {
    const encoded = new TextEncoder().encode(text)
    const place = call('malloc', encoded.length)
    bytes().set(encoded, place)
    const buffer = call('hb_buffer_create')
    call('hb_buffer_add_utf8', buffer, place, encoded.length, 0, toEnd)
    call('hb_buffer_guess_segment_properties', buffer)
    call('hb_shape', scaled, buffer, 0, 0)
    const glyphs = glyphsIn(buffer)
    call('hb_buffer_destroy', buffer)
    call('free', place)
    return { glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) }
  }

  function glyphsIn(buffer: number): Array<Glyph> {
    const infos = call('hb_buffer_get_glyph_infos', buffer, 0)
    const positions = call('hb_buffer_get_glyph_positions', buffer, 0)
    const view = new DataView(bytes().buffer)
    const inThousandths = (at: number) => (view.getInt32(at, true) * 1000) / unitsPerEm
    return Array.from({ length: call('hb_buffer_get_length', buffer) }, (_, index) => ({
      id: view.getUint32(infos + index * glyphSize, true),
      advance: inThousandths(positions + index * glyphSize),
      x: inThousandths(positions + index * glyphSize + 8),
      y: inThousandths(positions + index * glyphSize + 12),
    }))
  }
}

function imports(grow: (wanted: number) => number): WebAssembly.Imports {
  const never = () => {
    throw new Error('HarfBuzz gave up')
  }
  const nothing = () => 0
  return {
    env: {
      _abort_js: never,
      emscripten_resize_heap: grow,
      _setitimer_js: nothing,
      _emscripten_runtime_keepalive_clear: nothing,
    },
    wasi_snapshot_preview1: { proc_exit: never },
  }
}
