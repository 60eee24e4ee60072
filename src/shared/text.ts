/** What is wrong with a text that somebody sent. `sign` names the first offender, such as `U+202E`. */
export type TextFault = { kind: 'line-break' } | { kind: 'invisible-sign'; sign: string }

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]/u
/** Controls, and what turns the reading direction of other people's words around it. */
const refusedInLines =
  /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\p{Noncharacter_Code_Point}]/u
const refusedInTexts =
  /(?![\t\n])[\p{Cc}\u2028\u2029\u202d\u202e\u206a-\u206f\ufff9-\ufffb\p{Noncharacter_Code_Point}]/u
const signsInLines = new RegExp(refusedInLines, 'gu')
const signsInTexts = new RegExp(refusedInTexts, 'gu')
/** Embeddings and isolates: programs put them around pasted names and numbers, nobody types them. */
const directionSigns = /[\u202a-\u202c\u2066-\u2069]/gu
const edge = /[\s\u2066-\u2069]/u
/** More accents on one letter than any language has; putting them in order would take long. */
const pile = /(\p{M}{30})\p{M}{1,5000}/gu
/** What leaves no mark on a page: spaces, joiners, fillers, tags, accents without a letter. */
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * A text of one line as it is kept: without space around it, in Unicode's composed form, and empty
 * when nothing of it can be seen. Joiners within Arabic, Persian or emoji stay.
 */
export function asLine(text: string): string {
  return composed(withoutEdges(text.toWellFormed()))
}

/** A text of several lines as it is kept. */
export function asText(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replace(directionSigns, '')
  return composed(lines.trim())
}

export function faultInLine(line: string): TextFault | null {
  if (lineBreaks.test(line)) return { kind: 'line-break' }
  return signIn(line, refusedInLines)
}

export function faultInText(text: string): TextFault | null {
  return signIn(text, refusedInTexts)
}

/** A line without the signs that it may not have, for notes that are not worth a refusal. */
export function cleanLine(text: string): string {
  return asLine(text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ').replace(signsInLines, ''))
}

/** The same for a text of several lines. */
export function cleanText(text: string): string {
  return asText(text.replaceAll(/\r\n?/g, '\n').replace(signsInTexts, ''))
}

const mostFileName = 255

/**
 * The name of a file from somebody's device, to be shown and kept: never a reason to refuse a poster.
 * Folders before it and all signs that a line may not have are left out; its ending stays.
 */
export function asFileName(name: string): string {
  const own = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const line = asLine(own.replace(signsInLines, ''))
  if (line.length <= mostFileName) return line || 'poster'
  const ending = /\.[^.]{1,10}$/u.exec(line)?.[0] ?? ''
  return line.slice(0, mostFileName - ending.length).toWellFormed() + ending
}

/** A media type as a browser names it, or nothing. */
export function asMediaType(type: string): string {
  const line = type.trim().toLowerCase()
  return /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,60}$/.test(line) ? line : ''
}

function composed(text: string): string {
  if (text.replace(unseen, '') === '') return ''
  return text.replace(pile, '$1').normalize('NFC')
}

/** Sign by sign: an expression would look at a long run of spaces again and again. */
function withoutEdges(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && edge.test(text.charAt(start))) start += 1
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function signIn(text: string, refused: RegExp): TextFault | null {
  const sign = refused.exec(text)?.[0]?.codePointAt(0)
  if (sign === undefined) return null
  return {
    kind: 'invisible-sign',
    sign: `U+${sign.toString(16).toUpperCase().padStart(4, '0')}`,
  }
}
