import type { CallDefinition, Question } from '../../calls/call.ts'

/** How much a field takes: characters, words, or both. */
export type TextLimit = { characters: number; words?: number | undefined }

export type Excess = { unit: 'characters' | 'words'; has: number; most: number }

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** What counts in a field that has a limit of words is the words. */
export function lengthOf(text: string, limit: TextLimit): Excess {
  const { characters, words } = limit
  return words
    ? { unit: 'words', has: wordsIn(text), most: words }
    : { unit: 'characters', has: text.trim().length, most: characters }
}

/** By how much a text is too long; null when it fits. */
export function excessOf(text: string, limit: TextLimit): Excess | null {
  const counted = lengthOf(text, limit)
  if (counted.has > counted.most) return counted
  const { length } = text.trim()
  const most = limit.characters
  return length > most ? { unit: 'characters', has: length, most } : null
}

/** Characters, and lines, that the fields of every call take. */
export const fieldLimits = {
  title: 200,
  altText: 2000,
  name: 200,
  email: 254,
  members: 30,
  links: 10,
}

export function statementLimit({ statement }: Pick<CallDefinition, 'statement'>): TextLimit {
  return { characters: statement.maxCharacters, words: statement.maxWords }
}

/** How much an answer in words may say. */
export function answerLimit(
  asked: Pick<Question, 'kind' | 'maxCharacters' | 'maxWords'>,
): TextLimit {
  const characters = asked.maxCharacters ?? (asked.kind === 'text' ? 300 : 3000)
  return { characters, words: asked.maxWords }
}
