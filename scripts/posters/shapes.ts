export type Point = [number, number]
export type Box = { x: number; y: number; w: number; h: number }

export const round = (value: number): number => Math.round(value * 10) / 10
export const radians = (degrees: number): number => (degrees * Math.PI) / 180
export const range = (count: number): Array<number> => Array.from({ length: count }, (_, i) => i)

export function polar(x: number, y: number, r: number, degrees: number): Point {
  return [x + r * Math.cos(radians(degrees)), y + r * Math.sin(radians(degrees))]
}

export function path(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

export function line(d: string, colour: string, width: number, more = ''): string {
  const round = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
  return `<path d="${d}" stroke="${colour}" stroke-width="${width.toFixed(1)}" ${round} ${more}/>`
}

export function circle(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`
}

export function ring(x: number, y: number, r: number, colour: string, width: number): string {
  return circle(x, y, r, 'none', `stroke="${colour}" stroke-width="${round(width)}"`)
}

export function rect({ x, y, w, h }: Box, fill: string, radius = 0): string {
  const [left, top, width, height] = [x, y, w, h].map(round)
  const size = `width="${width}" height="${height}" rx="${round(radius)}"`
  return `<rect x="${left}" y="${top}" ${size} fill="${fill}"/>`
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string): string {
  const radii = `rx="${round(rx)}" ry="${round(ry)}"`
  return `<ellipse cx="${round(x)}" cy="${round(y)}" ${radii} fill="${fill}"/>`
}

export function polygon(points: Array<Point>): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** A curve through the points, as a hand would draw it. */
export function curve(points: Array<Point>): string {
  const at = (index: number): Point =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0]
  let d = `M${round(at(0)[0])} ${round(at(0)[1])}`
  for (let i = 0; i < points.length - 1; i += 1) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const numbers = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    ]
    d += `C${numbers.map(round).join(' ')}`
  }
  return d
}

/** A pointed leaf from its stalk outwards. `side` draws only one half of it. */
export function leaf(
  from: Point,
  length: number,
  width: number,
  degrees: number,
  side = 0,
): string {
  const tip = polar(from[0], from[1], length, degrees)
  const bend = (sign: number) => {
    const [x, y] = polar(from[0], from[1], length * 0.48, degrees)
    return polar(x, y, width * sign, degrees + 90)
      .map(round)
      .join(' ')
  }
  const [x, y, tx, ty] = [...from, ...tip].map(round)
  const there = side < 0 ? `L${tx} ${ty}` : `Q${bend(1)} ${tx} ${ty}`
  const back = side > 0 ? `L${x} ${y}` : `Q${bend(-1)} ${x} ${y}`
  return `M${x} ${y}${there}${back}Z`
}

/** A slice of a disc between two angles; with `inner`, a slice of a ring. */
export function wedge(
  x: number,
  y: number,
  r: number,
  start: number,
  end: number,
  inner = 0,
): string {
  const large = Math.abs(end - start) > 180 ? 1 : 0
  const at = (radius: number, angle: number) => polar(x, y, radius, angle).map(round).join(' ')
  const arc = `M${at(r, start)}A${round(r)} ${round(r)} 0 ${large} 1 ${at(r, end)}`
  if (inner === 0) return `${arc}L${round(x)} ${round(y)}Z`
  return `${arc}L${at(inner, end)}A${round(inner)} ${round(inner)} 0 ${large} 0 ${at(inner, start)}Z`
}

export function star(x: number, y: number, r: number, inner: number, tips = 5, turn = -90): string {
  const step = 180 / tips
  return polygon(range(tips * 2).map((i) => polar(x, y, i % 2 === 0 ? r : inner, turn + i * step)))
}

/** A doorway: straight sides and a round head. */
export function arch({ x, y, w, h }: Box): string {
  const [left, right, foot, spring, r] = [x, x + w, y + h, y + w / 2, w / 2].map(round)
  return `M${left} ${foot}L${left} ${spring}A${r} ${r} 0 0 1 ${right} ${spring}L${right} ${foot}Z`
}

export function drop(x: number, y: number, size: number, degrees = -90): string {
  const tip = polar(x, y, size * 1.5, degrees)
    .map(round)
    .join(' ')
  const [one, two] = [degrees + 68, degrees - 68].map((angle) =>
    polar(x, y, size * 0.72, angle)
      .map(round)
      .join(' '),
  )
  const r = round(size * 0.74)
  return `M${tip}L${one}A${r} ${r} 0 1 1 ${two}Z`
}

export function moved(content: string, x: number, y: number, scale = 1, turn = 0): string {
  const where = `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${scale})`
  return `<g transform="${where}">${content}</g>`
}

/** Printed over what is there, so that the inks mix. */
export function overprint(content: string): string {
  return `<g style="mix-blend-mode:multiply">${content}</g>`
}

export function within(shape: string, content: string, id: string): string {
  return `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${content}</g>`
}
