import type { Letter } from '../mail/mail.ts'

/** A letter of paragraphs; those that do not apply are null. */
export function letter(subject: string, paragraphs: Array<string | null>): Letter {
  return { subject, text: `${paragraphs.filter((one) => one !== null).join('\n\n')}\n` }
}

/** One line for each, as plain text has it. */
export const list = (lines: Array<string>) => lines.map((line) => `- ${line}`).join('\n')
