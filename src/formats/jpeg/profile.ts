import { profileIn } from '../profile.ts'
import type { Reader } from '../reader.ts'
import type { Block } from './blocks.ts'

/**
 * The ICC profile out of its numbered parts, as decoders put it together: all of them once, with
 * one count. Null where there is none, or where no decoder would find one.
 */
export async function profileOf(
  reader: Reader,
  blocks: Array<Block>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const numbered: Array<{ number: number; count: number; from: number; to: number }> = []
  for (const { kind, body, dataTo } of blocks) {
    if (kind !== 'profile' || dataTo - body < 2) continue
    const view = await reader.view(body, 2)
    const [number, count] = [view.getUint8(0), view.getUint8(1)]
    numbered.push({ number, count, from: body + 2, to: dataTo })
  }
  const parts = numbered.toSorted((a, b) => a.number - b.number)
  const isWhole = parts.every(
    ({ number, count }, index) => number === index + 1 && count === parts.length,
  )
  if (parts.length === 0 || !isWhole) return null

  const bytes = new Uint8Array(parts.reduce((size, { from, to }) => size + to - from, 0))
  let offset = 0
  for (const { from, to } of parts) {
    bytes.set(await reader.bytes(from, to - from), offset)
    offset += to - from
  }
  return profileIn(bytes)
}
