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
