import { meteredBody, type Targets, writeExpression } from './bodies.ts'
import { type BinaryReader, BinaryWriter } from './bytes.ts'
import { opcodes } from './instructions.ts'
import { kinds, type Module, readModule, sections, vectorOf, writeModule } from './module.ts'
import { planOf } from './plan.ts'

const mutable = 1
const i32 = 0x7f

/**
 * The same module with a meter in it: every function and every turn of a loop pays out of the global
 * `fuel`, which is exported, and calls the import `meter.refuel` when it is empty. What that throws
 * ends the module wherever it is; a promise pauses it there.
 */
export function metered(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const module = readModule(bytes)
  if (module.others.has(sections.tag)) throw new Error('The module has exceptions of its own')
  if (module.others.has(sections.start)) throw new Error('The module starts by itself')

  const { types, imports, functions, added, jumpType, targets } = planOf(module)
  const written = new Map<number, Uint8Array>()
  for (const [id, { bytes, at, end }] of module.others) written.set(id, bytes.subarray(at, end))
  const bodies = [...module.bodies.map((body) => meteredBody(body, targets)), ...added]
  written
    .set(
      sections.type,
      vectorOf(types, (into, { parameters, results }) =>
        into.add(0x60).sized(Uint8Array.from(parameters)).sized(Uint8Array.from(results)),
      ),
    )
    .set(
      sections.import,
      vectorOf(imports, (into, { space, name, type }) =>
        into.name(space).name(name).add(kinds.function).unsigned(type),
      ),
    )
    .set(
      sections.function,
      vectorOf(functions, (into, type) => into.unsigned(type)),
    )
    .set(sections.global, globalsWithFuel(module, targets))
    .set(sections.export, exportsWithFuel(module, targets))
    .set(sections.element, rewrittenElements(module, targets))
    .set(
      sections.code,
      vectorOf(bodies, (into, body) => into.sized(body)),
    )
  if (jumpType !== null) written.set(sections.tag, Uint8Array.of(1, 0, jumpType))
  const whole = writeModule(written)
  if (!WebAssembly.validate(whole)) throw new Error('The metered module is not valid')
  return whole
}

function globalsWithFuel({ others }: Module, targets: Targets): Uint8Array {
  const section = others.get(sections.global)
  const into = new BinaryWriter().unsigned(targets.fuel + 1)
  for (let left = section?.unsigned() ?? 0; section && left > 0; left -= 1) {
    into.append(section.take(2))
    writeExpression(section, into, targets)
  }
  return into.add(i32, mutable, opcodes.i32Const, 0, opcodes.end).bytes
}

function exportsWithFuel({ exports }: Module, targets: Targets): Uint8Array {
  const fuel = { name: 'fuel', kind: kinds.global, index: targets.fuel }
  return vectorOf([...exports, fuel], (into, { name, kind, index }) =>
    into
      .name(name)
      .add(kind)
      .unsigned(kind === kinds.function ? targets.functionAt(index) : index),
  )
}

/** Where the table begins to be filled, and with which functions. */
function rewrittenElements({ others }: Module, targets: Targets): Uint8Array {
  const section = others.get(sections.element)
  const into = new BinaryWriter()
  const count = section?.unsigned() ?? 0
  into.unsigned(count)
  for (let left = count; section && left > 0; left -= 1) writeSegment(section, into, targets)
  return into.bytes
}

function writeSegment(section: BinaryReader, into: BinaryWriter, targets: Targets): void {
  const kind = section.unsigned()
  if (kind !== 0) throw new Error(`Elements of a kind that is not known here: ${kind}`)
  into.unsigned(kind)
  writeExpression(section, into, targets)
  const functions = section.list(() => targets.functionAt(section.unsigned()))
  into.append(vectorOf(functions, (writer, index) => writer.unsigned(index)))
}
