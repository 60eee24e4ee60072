import type { Format } from '../formats/format.ts'
import type { InEveryLanguage } from '../i18n/languages.ts'

export type CallState = 'upcoming' | 'open' | 'closed' | 'decided'

export type CallTexts = {
  title: string
  summary: string
  introduction: string
  eligibility: string
  participation: string
  afterwards: string
}

export type Partner = { name: string; url?: string | undefined; logo?: string | undefined }

/** Print format in millimetres; bleed is added on each side. */
export type PrintFormat = {
  name: string
  widthMm: number
  heightMm: number
  bleedMm: number
  dpi: number
}

export type FileRules = {
  formats: Array<Format>
  megabytes: number
  /** Largest picture in millions of pixels; 100 when left out. */
  megapixels?: number | undefined
  /** How many works one submission holds; `most` null for any number. */
  works: { least: number; most: number | null }
  orientation: 'any' | 'portrait' | 'landscape'
  colour: 'any' | 'rgb' | 'cmyk'
  print?: PrintFormat | undefined
  pixels?:
    | {
        width?: number | undefined
        height?: number | undefined
        longestSide?: number | undefined
        leastSide?: number | undefined
      }
    | undefined
}

export type Question = {
  name: string
  about: 'submission' | 'work'
  kind: 'text' | 'long-text' | 'one' | 'several'
  required: boolean
  label: InEveryLanguage<string>
  hint?: InEveryLanguage<string> | undefined
  maxCharacters?: number | undefined
  maxWords?: number | undefined
  choices?: Array<{ value: string; label: InEveryLanguage<string> }> | undefined
  least?: number | undefined
  most?: number | undefined
}

export type Consent = { name: string; required: boolean; label: InEveryLanguage<string> }

export type Licence = {
  id: string
  label: InEveryLanguage<string>
  url?: string | undefined
  download: boolean
}

export type Section = {
  name: string
  label: InEveryLanguage<string>
  about: InEveryLanguage<string>
  works?: { least: number; most: number | null } | undefined
  consents?: Array<string> | undefined
}

export type VisibleField =
  | 'title'
  | 'statement'
  | 'altText'
  | 'language'
  | 'country'
  | 'answers'
  | 'licence'

/** What an organiser writes: everything about a call but its id. Instants are UTC. */
export type CallDefinition = {
  slug: string
  opensAt: string
  closesAt: string
  timeZone: string
  uploadGraceHours: number
  accent: string
  contact: string
  demo: boolean
  texts: InEveryLanguage<CallTexts>
  partners: Array<Partner>
  files: FileRules
  participants: { kinds: Array<'individual' | 'duo' | 'collective'>; leastAge?: number | undefined }
  statement: {
    maxCharacters: number
    maxWords?: number | undefined
    languages?: Array<string> | undefined
  }
  sections: Array<Section>
  questions: Array<Question>
  consents: Array<Consent>
  licences: Array<Licence>
  review: { blind: boolean; reviewersSee: Array<VisibleField> }
  /** Whether a commitment must bring a proof of work, and how hard it is. */
  proofOfWork?: boolean | { difficulty: number } | undefined
}

export type Call = {
  id: string
  slug: string
  opensAt: Date
  closesAt: Date
  uploadsUntil: Date
  definition: CallDefinition
  /** Grows with every change that a public page could show. */
  version: number
  releasedAt: Date | null
}

type Period = Pick<Call, 'opensAt' | 'closesAt'>

/**
 * The one answer to what a call is. A release decides it, and never before it has closed: as long as
 * something is taken, the call says so. What may still come to it, `awaitedOf` says.
 */
export function stateOf(call: Period & Pick<Call, 'releasedAt'>, now: Date): CallState {
  if (isOpen(call, now)) return 'open'
  if (!isOver(call, now)) return 'upcoming'
  return call.releasedAt ? 'decided' : 'closed'
}

export function isOpen(call: Period, now: Date): boolean {
  return call.opensAt <= now && !isOver(call, now)
}

/** `closesAt` itself is already too late. */
export function isOver({ closesAt }: Pick<Call, 'closesAt'>, now: Date): boolean {
  return now >= closesAt
}

const hour = 3_600_000

export function uploadsUntil(
  definition: Pick<CallDefinition, 'closesAt' | 'uploadGraceHours'>,
): Date {
  return new Date(Date.parse(definition.closesAt) + definition.uploadGraceHours * hour)
}

export function bytesLimit(files: Pick<FileRules, 'megabytes'>): number {
  return files.megabytes * 1_000_000
}

/** Pixels of the largest picture that a call takes: what it says, and never more than 100 million. */
export function pixelsLimit({ megapixels = 100 }: Pick<FileRules, 'megapixels'>): number {
  return Math.min(100, megapixels) * 1_000_000
}

/** "Any number of works" is this many in one sending. */
export const anyNumber = 50

/** Answers by the names of their questions. */
export type Answers = Record<string, string | Array<string>>
