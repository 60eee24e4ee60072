import { profileIn } from '../profile.ts'
import type { Reader } from '../reader.ts'
import type { Block } from './blocks.ts'

/** Where a part of the profile lies in the file. */
export type ProfilePart = { block: Block; from: number; to: number }

export type JpegProfile = { bytes: Uint8Array<ArrayBuffer>; parts: Array<ProfilePart> }

/**
 * The ICC profile out of its numbered parts, as decoders put it together: all of them once, with
 * one count. Null where there is none, or where no decoder would find one.
 */
export async function profileOf(reader: Reader, blocks: Array<Block>): Promise<JpegProfile | null> {
  const numbered: Array<ProfilePart & { number: number; count: number }> = []
  for (const block of blocks) {
    if (block.kind !== 'profile' || block.dataTo - block.body < 2) continue
    const view = await reader.view(block.body, 2)
    const part = { block, from: block.body + 2, to: block.dataTo }
    numbered.push({ ...part, number: view.getUint8(0), count: view.getUint8(1) })
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
  const profile = profileIn(bytes)
  const last = parts.at(-1)
  const excess = bytes.length - (profile?.length ?? 0)
  return profile && last && excess < last.to - last.from ? { bytes: profile, parts } : null
}
