/** Widths of letters in the typeface of titles, in tenths of its size: the letters of each width. */
const latin: Array<[number, string]> = [
  [3, 'ijlI :.,!’\u00a0'],
  [4, 'ft1-'],
  [5, 'rs?“”'],
  [7, 'bdghknpquBCEGPRSUYZ0'],
  [8, 'ADHKNOQVX'],
  [10, 'mwM'],
  [11, 'W'],
]
const usual = 6
const spacing = -0.45

/** Arabic letters within a word, and where they end one or stand before a letter that never joins. */
const joined: Array<[number, string]> = [
  [4, 'بتثنيئل'],
  [6, 'ك'],
  [8, 'جحخعغفقمه'],
  [10, 'طظ'],
  [11, 'سش'],
  [12, 'صض'],
]
const ending: Array<[number, string]> = [
  [4, 'اآأإرز'],
  [7, 'دذوؤةءجحخعغ'],
  [8, 'مه'],
  [9, 'لنيئى'],
  [10, 'طظ'],
  [11, 'بتثفقك'],
  [16, 'سش'],
  [17, 'صض'],
]
/** Tails of one letter and beginnings of the next add up. */
const kerning = 1.05
const arabicLetter = /\p{Script=Arabic}/u
const mark = /\p{M}/u

/** How wide a text is on one line, as a multiple of its font size. A guess that errs to the wide. */
export function widthInEms(text: string): number {
  const letters = [...text.normalize('NFC')].filter((letter) => !mark.test(letter))
  const tenths = letters.map((letter, index) => {
    if (!arabicLetter.test(letter)) return widthIn(latin, plain(letter)) + spacing
    const isJoined = arabicLetter.test(letters[index + 1] ?? '') && /[ئ-غف-نهي]/.test(letter)
    return widthIn(isJoined ? joined : ending, letter) * kerning
  })
  return tenths.reduce((sum, width) => sum + width, 0) / 10
}

function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0)
}

function widthIn(widths: Array<[number, string]>, letter: string): number {
  return widths.find(([, letters]) => letters.includes(letter))?.[0] ?? usual
}
