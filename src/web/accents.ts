type Colour = [number, number, number]

const paper = '#f3eee4'
const room = '#1a1816'

/** The call's colour as variables, each legible where it stands (WCAG 2.2 AA). */
export function accentAsCss(colour: string): string {
  const onAccent =
    contrast(colour, '#ffffff') >= contrast(colour, '#161310') ? '#ffffff' : '#161310'
  return `:root{--accent:${colour};--on-accent:${onAccent};--accent-text:${towards(colour, '#161310', paper)};--accent-mark:${towards(colour, '#161310', paper, 3)}}:root.room{--accent-text:${towards(colour, '#ffffff', room)};--accent-mark:${towards(colour, '#ffffff', room, 3)}}`
}

/** The colour itself where it is legible on the ground, else the nearest mixture that is. */
function towards(colour: string, end: string, ground: string, least = 4.5): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, end, share)
    if (contrast(mixed, ground) >= least) return mixed
  }
  return end
}

export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function mix(colour: string, end: string, share: number): string {
  const to = parsed(end)
  const mixed = parsed(colour).map((part, index) =>
    Math.round(part + ((to[index] ?? 0) - part) * share)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}

function luminance(colour: string): number {
  const [red, green, blue] = parsed(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function parsed(colour: string): Colour {
  const part = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16)
  return [part(1), part(3), part(5)]
}
