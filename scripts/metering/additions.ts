import { chargeIfEmpty } from './bodies.ts'
import { BinaryWriter } from './bytes.ts'
import { bulk, opcodes, results } from './instructions.ts'
import type { Signature } from './module.ts'

/** Functions that a metered module has in addition; each is a body without its size. */

const i32 = 0x7f

/** A step is charged for as many bytes that are copied or filled at once. */
const bytesPerStep = 1

/** Copies or fills memory and pays for its length. Parameters: to, from or value, length. */
export function chargedBulk(
  which: number,
  { fuel, refuel }: { fuel: number; refuel: number },
): Uint8Array<ArrayBuffer> {
  const into = new BinaryWriter().unsigned(0)
  into.add(opcodes.globalGet).unsigned(fuel)
  into.add(opcodes.localGet, 2, opcodes.i32Const, bytesPerStep, opcodes.i32ShiftRight)
  into.add(opcodes.i32Subtract, opcodes.globalSet).unsigned(fuel)
  chargeIfEmpty(into, fuel, refuel)
  for (const parameter of [0, 1, 2]) into.add(opcodes.localGet, parameter)
  into.add(opcodes.bulk).unsigned(which)
  into.append(which === bulk.memoryCopy ? [0, 0] : [0])
  return into.add(opcodes.end).bytes
}

/** The functions of the module itself that a jump needs. */
export type Jumping = { stack: number; restore: number; setThrew: number }

/** Throws the module's own exception. */
export function jump(): Uint8Array<ArrayBuffer> {
  return new BinaryWriter().unsigned(0).add(opcodes.throw, 0, opcodes.end).bytes
}

/**
 * Calls through the table, as JavaScript does for Emscripten: a jump out of the call ends here. Done
 * in the module itself, no JavaScript stands between its calls, and it can be paused anywhere.
 * `type`: of the function that is called. `signature`: with its place in the table in front.
 */
export function guardedCall(
  type: number,
  { parameters, results: given }: Signature,
  { stack, restore, setThrew }: Jumping,
): Uint8Array<ArrayBuffer> {
  const kept = parameters.length
  const into = new BinaryWriter().unsigned(1).unsigned(1).add(i32)
  into.add(opcodes.call).unsigned(stack).add(opcodes.localSet, kept)
  into.add(opcodes.try, given[0] ?? results.nothing)
  for (let index = 1; index < kept; index += 1) into.add(opcodes.localGet, index)
  into.add(opcodes.localGet, 0, opcodes.callIndirect).unsigned(type).add(0)
  into.add(opcodes.catch, 0)
  into.add(opcodes.localGet, kept, opcodes.call).unsigned(restore)
  into.add(opcodes.i32Const, 1, opcodes.i32Const, 0, opcodes.call).unsigned(setThrew)
  if (given.length > 0) into.add(opcodes.i32Const, 0)
  return into.add(opcodes.end, opcodes.end).bytes
}
