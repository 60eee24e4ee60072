import { z } from 'zod'
import {
  asFileName,
  asLine,
  asMediaType,
  asText,
  cleanLine,
  cleanText,
  faultInLine,
  faultInText,
  type TextFault,
} from './text.ts'

/** What a field of text may be told. */
export type TextWords = {
  notText: string
  tooLong: (most: number, has: number) => string
  lineBreak: string
  /** `sign` names the first of them, such as `U+202E`. */
  invisibleSign: (sign: string) => string
}

/** For what only programs and the operator send. */
export const plainTextWords: TextWords = {
  notText: 'Text is expected',
  tooLong: (most) => `Too long: ${most} characters at most`,
  lineBreak: 'One line: take out line breaks and tabs',
  invisibleSign: (sign) => `Take out the control or direction character ${sign}`,
}

/** A text of one line, `most` characters long. Every field of one line is read by this. */
export function singleLine(most: number, words: TextWords = plainTextWords) {
  return z
    .string(words.notText)
    .overwrite(asLine)
    .max(most, { error: ({ input }) => words.tooLong(most, String(input).length) })
    .superRefine((line, context) => tell(faultInLine(line), context, words))
}

/** A text of several lines. */
export function multiLine(most: number, words: TextWords = plainTextWords) {
  return z
    .string(words.notText)
    .overwrite(asText)
    .max(most, { error: ({ input }) => words.tooLong(most, String(input).length) })
    .superRefine((text, context) => tell(faultInText(text), context, words))
}

/** A note that somebody writes for her own people: what does not belong in it is left out. */
export const noteLine = (most: number) => z.string().overwrite(cleanLine).max(most)
export const noteText = (most: number) => z.string().overwrite(cleanText).max(most)

/** The name of a file on somebody's device; see `asFileName`. */
export function fileName(words: { notText: string; missing: string }) {
  return z.string(words.notText).trim().min(1, words.missing).overwrite(asFileName)
}

/** What a device says about the type of a file: a hint, and nothing when it is none. */
export const mediaType = z
  .string()
  .overwrite(asMediaType)
  .nullish()
  .transform((type) => type ?? '')

export const webAddress = singleLine(2000).pipe(z.url())

export const emailAddress = (words: Pick<TextWords, 'notText' | 'tooLong'> & { wrong: string }) =>
  z
    .string(words.notText)
    .trim()
    .max(254, { error: ({ input }) => words.tooLong(254, String(input).length) })
    .pipe(z.email(words.wrong))

function tell(fault: TextFault | null, context: z.RefinementCtx, words: TextWords): void {
  if (!fault) return
  const message = fault.kind === 'line-break' ? words.lineBreak : words.invisibleSign(fault.sign)
  context.addIssue({ code: 'custom', message })
}
