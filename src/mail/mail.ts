import type { Format } from '../formats/format.ts'
import type { Language } from '../i18n/languages.ts'

/**
 * A file as a receipt states it; `receivedAt` only once its bytes were found whole. Mails written by
 * earlier versions lack the rest.
 */
export type MailedFile = {
  name: string
  size: number
  sha256: string
  state?: 'current' | 'waiting' | 'replaced' | 'refused' | 'withdrawn'
  committedAt?: number
  receivedAt?: number | null
}

/** What a mail tells of. Facts only: its words, and every secret link, are made when it is sent. */
export type MailFacts =
  | {
      kind: 'received'
      submissionId: string
      code: string
      slug: string
      callTitle: string
      uploadsUntil: number
      titles: Array<string>
      committedAt: number
      /** Of when the facts are, and where the call is. */
      issuedAt?: number
      timeZone?: string
      files: Array<MailedFile>
    }
  | {
      kind: 'private-link'
      submissionId: string
      code: string
      slug: string
      callTitle: string
    }
  | {
      kind: 'private-links'
      /** Everything sent with the address: looked up when the mail leaves, never written down. */
      submissions?: Array<{ submissionId: string; code: string; callTitle: string }>
    }
  | {
      /** Every file of a submission has been checked. Instants are milliseconds. */
      kind: 'whole'
      submissionId: string
      code: string
      slug: string
      callTitle: string
      committedAt: number
      /** Of when the facts are, and where the call is. */
      issuedAt?: number
      timeZone?: string
      /** `isUnshown`: it arrived whole, and no picture can be made of it. */
      files: Array<MailedFile & { title: string; isUnshown?: 0 | 1 }>
    }
  | {
      /** A file that arrived cannot be shown, or is not the one that was promised. */
      kind: 'file-refused'
      submissionId: string
      code: string
      slug: string
      callTitle: string
      contact: string
      timeZone: string
      title: string
      name: string
      reason: string
      /** What the call takes. */
      formats: Array<Format>
      megapixels: number | null
      isReplacement: 0 | 1
      issuedAt: number
      /** Until when something can be done about it. */
      until: number
    }
  | {
      /** To the old address: somebody wants mail to go elsewhere, or it does so now. */
      kind: 'address-asked' | 'address-changed'
      submissionId: string
      /** Absent in what was written by earlier versions. */
      changeId?: string
      code: string
      callTitle: string
      contact: string
    }
  | {
      /** To the new address. */
      kind: 'address-confirm'
      submissionId: string
      changeId: string
      code: string
      callTitle: string
    }
  | {
      kind: 'decided'
      submissionId: string
      slug: string
      callTitle: string
      credit: string
      works: Array<{ title: string; decision: 'selected' | 'reserve' | 'declined' }>
    }
  | { kind: 'sign-in'; invitationId: string; minutes: number }
  | {
      kind: 'invitation'
      invitationId: string
      slug: string
      role: 'reviewer' | 'organiser'
      callTitle: string
    }

export type Mail = {
  id: string
  recipient: string
  language: Language
  attempts: number
  facts: MailFacts
}

export type Attachment = {
  disposition: 'attachment'
  filename: string
  type: string
  content: string
}

export type Letter = { subject: string; text: string; attachments?: Array<Attachment> }

/** When to try again after `attempts` refusals: 1, 2, 4 … minutes, at most 6 hours. */
export function nextTry(attempts: number, now: Date): Date {
  const minutes = Math.min(2 ** Math.max(0, attempts - 1), 360)
  return new Date(now.getTime() + minutes * 60_000)
}
