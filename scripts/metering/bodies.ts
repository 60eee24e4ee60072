import { BinaryReader, BinaryWriter } from './bytes.ts'
import { bulk, opcodes, results, skipImmediates } from './instructions.ts'

/** What a rewritten body refers to. */
export type Targets = {
  /** The new index of a function. */
  functionAt: (index: number) => number
  /** The global that holds what may still be spent. */
  fuel: number
  refuel: number
  copy: number
  fill: number
}

/**
 * A loop or function is charged for its instructions each time it begins, but for no more than
 * these: of a long one most are in branches that are not taken.
 */
const mostCharged = 32

/** Passes over one instruction, and calls functions by their new indices. */
function writeInstruction(reader: BinaryReader, into: BinaryWriter, targets: Targets): void {
  const from = reader.at
  const opcode = reader.byte()
  if (opcode === opcodes.call || opcode === opcodes.returnCall || opcode === opcodes.refFunc) {
    into.add(opcode).unsigned(targets.functionAt(reader.unsigned()))
    return
  }
  if (opcode === opcodes.memoryGrow) throw new Error('The module lets its memory grow by itself')
  skipImmediates(opcode, reader)
  const kind = opcode === opcodes.bulk ? reader.bytes[from + 1] : null
  if (kind === bulk.memoryCopy) into.add(opcodes.call).unsigned(targets.copy)
  else if (kind === bulk.memoryFill) into.add(opcodes.call).unsigned(targets.fill)
  else into.append(reader.bytes.subarray(from, reader.at))
}

/** A constant expression, such as where a segment begins. */
export function writeExpression(reader: BinaryReader, into: BinaryWriter, targets: Targets): void {
  while (reader.bytes[reader.at] !== opcodes.end) writeInstruction(reader, into, targets)
  into.add(reader.byte())
}

/** A function's body that pays where it begins and where each of its loops goes on. */
export function meteredBody(body: BinaryReader, targets: Targets): Uint8Array<ArrayBuffer> {
  const into = new BinaryWriter()
  const from = body.at
  for (let left = body.unsigned(); left > 0; left -= 1) {
    body.skipNumber()
    body.byte()
  }
  into.append(body.bytes.subarray(from, body.at))
  const [own = 0, ...loops] = costsOf(new BinaryReader(body.bytes, body.at, body.end))
  charge(into, own, targets)
  while (!body.isDone) {
    const opcode = body.bytes[body.at]
    writeInstruction(body, into, targets)
    if (opcode === opcodes.loop) charge(into, loops.shift() ?? 0, targets)
  }
  return into.bytes
}

/** `fuel -= cost; if (fuel < 0) refuel()` */
function charge(into: BinaryWriter, cost: number, { fuel, refuel }: Targets): void {
  into.add(opcodes.globalGet).unsigned(fuel)
  into.add(opcodes.i32Const).signed(Math.min(cost, mostCharged)).add(opcodes.i32Subtract)
  into.add(opcodes.globalSet).unsigned(fuel)
  chargeIfEmpty(into, fuel, refuel)
}

export function chargeIfEmpty(into: BinaryWriter, fuel: number, refuel: number): void {
  into.add(opcodes.globalGet).unsigned(fuel)
  into.add(opcodes.i32Const).signed(0).add(opcodes.i32Less)
  into.add(opcodes.if, results.nothing, opcodes.call).unsigned(refuel).add(opcodes.end)
}

const openings = new Set([opcodes.block, opcodes.loop, opcodes.if, opcodes.try])

/** Instructions of the function outside its loops, then of each loop outside those within it. */
function costsOf(reader: BinaryReader): Array<number> {
  const costs = [0]
  /** For each block that is open the loop, or the function, that it belongs to. */
  const open = [0]
  while (!reader.isDone) {
    const opcode = reader.byte()
    skipImmediates(opcode, reader)
    const owner = open.at(-1) ?? 0
    costs[owner] = (costs[owner] ?? 0) + 1
    if (openings.has(opcode)) open.push(opcode === opcodes.loop ? costs.push(0) - 1 : owner)
    if (opcode === opcodes.end || opcode === opcodes.delegate) open.pop()
  }
  return costs
}
