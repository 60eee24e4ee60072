import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { metered } from '../../../../scripts/metering/meter.ts'
import { Meter, OutOfFuelError, pausable } from '../../../../src/imaging/metering.ts'
import { compiled } from '../../../support/engines.ts'

const engines = ['@hyzyla/pdfium/dist/pdfium.wasm', 'lcms-wasm/dist/lcms.wasm']

/** A module with one function type (i32) -> i32 and one exported function, `run`, per body. */
function moduleOf(body: Array<number>): Uint8Array<ArrayBuffer> {
  const code = [0, ...body, 0x0b]
  return Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...[1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f],
    ...[3, 2, 1, 0],
    ...[5, 3, 1, 0, 16],
    ...[7, 7, 1, 3, ...Buffer.from('run'), 0, 0],
    ...[10, code.length + 2, 1, code.length, ...code],
  ])
}

type Run = (...values: Array<number>) => number

function runOf({ exports }: WebAssembly.Instance): Run {
  const { run } = exports as Record<string, Run>
  if (!run) throw new Error('Nothing runs')
  return run
}

function started(bytes: Uint8Array<ArrayBuffer>, work: number): { meter: Meter; run: Run } {
  const meter = new Meter(work, { pauses: false })
  const instance = new WebAssembly.Instance(compiled(metered(bytes)), meter.imports)
  meter.begin(instance)
  return { meter, run: runOf(instance) }
}

const forEver = [0x03, 0x40, 0x0c, 0, 0x0b, 0x41, 7]
const nested = [0x03, 0x40, 0x03, 0x40, 0x0c, 1, 0x0b, 0x0b, 0x41, 7]
const recursion = [0x20, 0, 0x10, 0]
const seven = [0x41, 7]
/** Counts its argument down to zero. */
const countdown = [...[0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b], ...[0x20, 0]]

test.each([
  ['a loop without an end', forEver],
  ['loops within each other', nested],
])('%s is ended by its meter', (_, body) => {
  const { run, meter } = started(moduleOf(body), 1_000_000)

  expect(() => run(0)).toThrow(OutOfFuelError)
  expect(meter.spent).toBeGreaterThanOrEqual(1_000_000)
  expect(meter.spent).toBeLessThan(1_000_100)
})

test('a function that calls itself ends by its meter or by the stack', () => {
  expect(() => started(moduleOf(recursion), 10_000).run(0)).toThrow(OutOfFuelError)
  expect(() => started(moduleOf(recursion), 1e12).run(0)).toThrow(RangeError)
})

test('what ends by itself answers as it did, and pays for its turns', () => {
  const { run, meter } = started(moduleOf(countdown), 1_000_000)

  expect(run(1000)).toBe(0)
  expect(meter.spent).toBeGreaterThan(6000)
  expect(meter.spent).toBeLessThan(20_000)
  expect(started(moduleOf(seven), 100).run(0)).toBe(7)
})

test('memory that is filled or copied at once is paid for by its length', () => {
  const fill = [0x41, 0, 0x41, 1, 0x20, 0, 0xfc, 11, 0, 0x41, 7]
  const copy = [0x41, 0, 0x41, 8, 0x20, 0, 0xfc, 10, 0, 0, 0x41, 7]
  for (const body of [fill, copy]) {
    const { run, meter } = started(moduleOf(body), 600_000)
    expect(run(1_000_000 - 8)).toBe(7)
    expect(() => run(1_000_000 - 8)).toThrow(OutOfFuelError)
    expect(meter.spent).toBeGreaterThan(900_000)
  }
})

test('while a module works, others have their turn', async () => {
  const meter = new Meter(500_000_000, { pauses: true })
  const module = compiled(metered(moduleOf(forEver)))
  const instance = new WebAssembly.Instance(module, meter.imports)
  meter.begin(instance)
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 0)
  const run = runOf(instance)

  await expect(pausable(run)(0)).rejects.toThrow(OutOfFuelError)

  clearInterval(others)
  expect(turns).toBeGreaterThanOrEqual(3)
})

test('work is given anew for each thing that a module does', () => {
  const { run, meter } = started(moduleOf(countdown), 20_000)

  expect(run(1000)).toBe(0)
  expect(() => run(5000)).toThrow(OutOfFuelError)
  meter.give(20_000)
  expect(run(1000)).toBe(0)
})

test.each(engines)('%s offers the same and asks for the same, but for its meter', (engine) => {
  const place = path.resolve(import.meta.dirname, '../../../../node_modules', engine)
  const original = new Uint8Array(readFileSync(place))
  const before = compiled(original)
  const after = compiled(metered(original))
  const offered = WebAssembly.Module.exports(before)
  const asked = WebAssembly.Module.imports(before)

  expect(WebAssembly.Module.exports(after)).toEqual([...offered, { name: 'fuel', kind: 'global' }])
  const jumps = asked.some(({ name }) => name === '_emscripten_throw_longjmp')
  expect(WebAssembly.Module.imports(after)).toEqual([
    ...asked.filter(({ name }) => !jumps || !/^(invoke_|_emscripten_throw_longjmp)/.test(name)),
    { module: 'meter', name: 'refuel', kind: 'function' },
  ])
})

test.each([
  ['no module', Uint8Array.from([1, 2, 3])],
  ['a module that breaks off', moduleOf(seven).slice(0, -3)],
  ['an instruction that nobody knows', moduleOf([0xf5])],
  ['memory that grows by itself', moduleOf([0x20, 0, 0x40, 0])],
])('%s is not metered', (_, bytes) => {
  expect(() => metered(bytes)).toThrow()
})
