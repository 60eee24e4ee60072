import type { BinaryReader } from './bytes.ts'

export const opcodes = {
  ...{ block: 0x02, loop: 0x03, if: 0x04, else: 0x05, try: 0x06, catch: 0x07, end: 0x0b },
  ...{ delegate: 0x18, throw: 0x08, call: 0x10, callIndirect: 0x11, returnCall: 0x12 },
  ...{ localGet: 0x20, localSet: 0x21, globalGet: 0x23, globalSet: 0x24, memoryGrow: 0x40 },
  ...{ i32Const: 0x41, i32Less: 0x48, i32Subtract: 0x6b, i32ShiftRight: 0x76, refFunc: 0xd2 },
  bulk: 0xfc,
}

export const bulk = { memoryCopy: 10, memoryFill: 11 }

/** Kinds of blocks: what they leave behind. */
export const results = { nothing: 0x40, i32: 0x7f }

type Skip = (reader: BinaryReader) => void

const number: Skip = (reader) => reader.skipNumber()
const twoNumbers: Skip = (reader) => {
  reader.skipNumber()
  reader.skipNumber()
}
const bytes =
  (count: number): Skip =>
  (reader) => {
    reader.take(count)
  }

/** Alignment and offset. More than one memory is not known here. */
const memory: Skip = (reader) => {
  if (reader.unsigned() >= 64) throw unknown(64)
  reader.skipNumber()
}

const immediates = new Map<number, Skip>([
  ...named([0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x10, 0x12, 0x18], number),
  ...named([...range(0x20, 0x26), 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2], number),
  ...named([0x11, 0x13], twoNumbers),
  ...named(range(0x28, 0x3e), memory),
  [0x43, bytes(4)],
  [0x44, bytes(8)],
  [0x0e, (reader) => reader.list(() => reader.skipNumber()) && reader.skipNumber()],
  [0x1c, (reader) => reader.list(() => reader.byte())],
  [0xfc, skipBulk],
  [0xfd, skipVector],
])

/** Without immediates: control, reference and numeric instructions. */
const plain = new Set([
  ...[0x00, 0x01, 0x05, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1],
  ...range(0x45, 0xc4),
])

/** Passes over what belongs to an instruction. Throws for one that is not known. */
export function skipImmediates(opcode: number, reader: BinaryReader): void {
  const skip = immediates.get(opcode)
  if (skip) skip(reader)
  else if (!plain.has(opcode)) throw unknown(opcode)
}

function skipBulk(reader: BinaryReader): void {
  const which = reader.unsigned()
  if (which > 17) throw unknown(which)
  if (which === 8 || which === 10 || which === 12 || which === 14) twoNumbers(reader)
  else if (which > 7) number(reader)
}

/** 128 bits at a time. */
function skipVector(reader: BinaryReader): void {
  const which = reader.unsigned()
  if (which <= 11) memory(reader)
  else if (which <= 13) reader.take(16)
  else if (which >= 21 && which <= 34) reader.take(1)
  else if (which >= 84 && which <= 93) {
    memory(reader)
    if (which <= 91) reader.take(1)
  } else if (which > 275) throw unknown(which)
}

function named(opcodes: Array<number>, skip: Skip): Array<[number, Skip]> {
  return opcodes.map((opcode) => [opcode, skip])
}

function range(first: number, last: number): Array<number> {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function unknown(opcode: number): Error {
  return new Error(`An instruction that is not known: ${opcode.toString(16)}`)
}
