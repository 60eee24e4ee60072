const sizes: Array<[number, string]> = [
  [10, 'short'],
  [14, 'middle'],
  [18, 'wide'],
  [25, 'long'],
]

/**
 * How large a title is set: by the longer of the two lines it is best broken into, so that two lines
 * fill the page and no word breaks, on a phone too.
 */
export function titleClass(title: string): string {
  const words = title.split(/\s+/)
  const lengths = words.map((_, index) =>
    Math.max(lengthOf(words.slice(0, index + 1)), lengthOf(words.slice(index + 1))),
  )
  const longest = Math.min(...lengths)
  const [, name] = sizes.find(([most]) => longest <= most) ?? [0, 'longest']
  return `title title-${name}`
}

function lengthOf(words: Array<string>): number {
  return words.join(' ').length
}
