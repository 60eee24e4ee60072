import type { Shaped } from './shaping.ts'

export type Placed = { shaped: Shaped; x: number; y: number; size: number }

type Box = { left: number; top: number; width: number; height: number }

const sizes = [148, 132, 116, 100, 88, 76, 64, 52, 44]
/** Arabic stands higher and hangs lower. */
const lineHeights = { leftToRight: 1.16, rightToLeft: 1.42 }
const ascent = 0.86
const space = 260

/**
 * Sets the units of a title, each unbroken, as large as a box allows; `top` is measured from above,
 * `y` is the base line. Lines begin at the box's start. Null where even the smallest size is too large.
 */
export function placeTitle(
  units: Array<Shaped>,
  box: Box,
  isRightToLeft: boolean,
): Array<Placed> | null {
  const lineHeight = lineHeights[isRightToLeft ? 'rightToLeft' : 'leftToRight']
  for (const size of sizes) {
    const lines = linesOf(units, (box.width * 1000) / size)
    if (!lines || lines.length * size * lineHeight > box.height) continue
    return lines.flatMap((line, index) => {
      const y = box.top + size * (ascent + index * lineHeight)
      return placeLine(line, size, box, isRightToLeft).map((placed) => ({ ...placed, y }))
    })
  }
  return null
}

/** Null when one unit alone is wider than the line. */
function linesOf(units: Array<Shaped>, most: number): Array<Array<Shaped>> | null {
  const lines: Array<Array<Shaped>> = []
  let left = 0
  for (const unit of units) {
    if (unit.width > most) return null
    const line = lines.at(-1)
    if (line && unit.width + space <= left) {
      line.push(unit)
      left -= unit.width + space
    } else {
      lines.push([unit])
      left = most - unit.width
    }
  }
  return lines
}

function placeLine(
  line: Array<Shaped>,
  size: number,
  box: Box,
  isRightToLeft: boolean,
): Array<Omit<Placed, 'y'>> {
  let used = 0
  return line.map((shaped) => {
    const from = used
    used += ((shaped.width + space) * size) / 1000
    const width = (shaped.width * size) / 1000
    const x = isRightToLeft ? box.left + box.width - from - width : box.left + from
    return { shaped, x, size }
  })
}
