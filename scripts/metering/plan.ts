import { chargedBulk, guardedCall, type Jumping, jump } from './additions.ts'
import type { Targets } from './bodies.ts'
import { bulk } from './instructions.ts'
import { type Import, kinds, type Module, type Signature, sections } from './module.ts'

const i32 = 0x7f
const nothing: Signature = { parameters: [], results: [] }

/** What becomes of a module's types, imports and functions. */
export type Plan = {
  types: Array<Signature>
  imports: Array<Import>
  functions: Array<number>
  /** Bodies of the functions that are added. */
  added: Array<Uint8Array>
  /** The type of the exception that a jump throws; null for a module that never jumps. */
  jumpType: number | null
  targets: Targets
}

/** Emscripten's way out of a call: it throws, and calls that catch go through JavaScript. */
const throwing = '_emscripten_throw_longjmp'
const catching = /^invoke_/

export function planOf(module: Module): Plan {
  const types = [...module.types]
  const jumps = module.imports.some(({ name }) => name === throwing)
  const replaced = module.imports.filter(
    ({ name }) => jumps && (name === throwing || catching.test(name)),
  )
  const kept = module.imports.filter((one) => !replaced.includes(one))
  const refuel = kept.length
  const firstDefined = refuel + 1
  const firstAdded = firstDefined + module.functions.length
  const fuel = globalsIn(module)
  const added: Array<{ type: number; body: Uint8Array }> = []
  const add = (signature: Signature, body: Uint8Array): number => {
    added.push({ type: typeIn(types, signature), body })
    return firstAdded + added.length - 1
  }

  const three = { parameters: [i32, i32, i32], results: [] }
  const copy = add(three, chargedBulk(bulk.memoryCopy, { fuel, refuel }))
  const fill = add(three, chargedBulk(bulk.memoryFill, { fuel, refuel }))
  const places = new Map<number, number>()
  const functionAt = (index: number): number => {
    if (index >= module.imports.length) return firstDefined + index - module.imports.length
    const place = places.get(index)
    if (place === undefined) throw new Error(`Function ${index} is not there`)
    return place
  }
  const jumping = jumps ? jumpingIn(module, functionAt) : null
  for (const [index, one] of module.imports.entries()) {
    const signature = types[one.type] ?? nothing
    if (kept.includes(one)) places.set(index, kept.indexOf(one))
    else if (one.name === throwing) places.set(index, add(signature, jump()))
    else if (jumping) {
      const called = { ...signature, parameters: signature.parameters.slice(1) }
      places.set(index, add(signature, guardedCall(typeIn(types, called), signature, jumping)))
    }
  }
  return {
    types,
    imports: [...kept, { space: 'meter', name: 'refuel', type: typeIn(types, nothing) }],
    functions: [...module.functions, ...added.map(({ type }) => type)],
    added: added.map(({ body }) => body),
    jumpType: jumps ? typeIn(types, nothing) : null,
    targets: { functionAt, fuel, refuel, copy, fill },
  }
}

function jumpingIn(module: Module, functionAt: (index: number) => number): Jumping {
  const at = (name: string) => {
    const found = module.exports.find((one) => one.name === name && one.kind === kinds.function)
    if (!found) throw new Error(`The module does not export ${name}`)
    return functionAt(found.index)
  }
  return {
    stack: at('emscripten_stack_get_current'),
    restore: at('_emscripten_stack_restore'),
    setThrew: at('setThrew'),
  }
}

function globalsIn({ others }: Module): number {
  const section = others.get(sections.global)
  if (!section) return 0
  const from = section.at
  const count = section.unsigned()
  section.at = from
  return count
}

/** The place of a signature among the types; it is put there if it is new. */
function typeIn(types: Array<Signature>, { parameters, results }: Signature): number {
  const isSame = (one: Array<number>, other: Array<number>) =>
    one.length === other.length && one.every((value, index) => value === other[index])
  const found = types.findIndex(
    (type) => isSame(type.parameters, parameters) && isSame(type.results, results),
  )
  return found === -1 ? types.push({ parameters, results }) - 1 : found
}
