import type { CallDefinition, Question } from '../calls/call.ts'
import type { TextLimit } from '../web/form/text-limits.ts'

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
