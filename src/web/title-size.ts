import { widthInEms } from './title-width.ts'

/** How wide the longer line may be, in ems, for each size of type.css. */
const sizes: Array<[number, string]> = [
  [5.2, 'short'],
  [7.3, 'middle'],
  [9.4, 'wide'],
  [12.2, 'long'],
]

// Prepositions and articles of our languages: a line that ends with one reads badly.
const leading = new Set(
  `a an the of for in on to by and or
   de del la las los el lo do da dos das pela pelo por para pour en em au aux du des le les y e et o à
   من في على إلى عن أجل`.split(/\s+/),
)
const onOneLine = 14
const unbreakable = '\u00a0'

/** The parts of a title that no line breaks. */
export function unitsOf(title: string): Array<string> {
  return unbroken(title)
    .split(' ')
    .map((unit) => unit.replaceAll(unbreakable, ' '))
    .filter(Boolean)
}

/**
 * A title whose lines break where they may: not within a short one, such as `Red Books Day`, and not
 * after a word that leads to the next, such as `for Palestine`.
 */
export function unbroken(title: string): string {
  const isShort = title.length <= onOneLine
  const words = title.split(' ')
  return words
    .map((word, index) => {
      const isBetween = /\S$/.test(word) && /^\S/.test(words[index + 1] ?? '')
      const last = word.split(/\s/).at(-1) ?? ''
      const isBound = isBetween && (isShort || leading.has(last.toLocaleLowerCase()))
      return index === words.length - 1 ? word : word + (isBound ? unbreakable : ' ')
    })
    .join('')
}

/**
 * How large a title is set: by the longer of the two lines it is best broken into, so that two lines
 * fill the page and no word breaks, on a phone too.
 */
export function titleClass(title: string): string {
  const words = unbroken(title).split(' ')
  const widths = words.map((_, index) =>
    Math.max(widthOf(words.slice(0, index + 1)), widthOf(words.slice(index + 1))),
  )
  const longest = Math.min(...widths)
  const [, name] = sizes.find(([most]) => longest <= most) ?? [0, 'longest']
  return `title title-${name}`
}

function widthOf(words: Array<string>): number {
  return widthInEms(words.join(' '))
}
