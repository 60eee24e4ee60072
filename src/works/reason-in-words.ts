import { pixelsLimit } from '../calls/call.ts'
import { type Format, formatNames } from '../formats/format.ts'
import { interpolate } from '../i18n/interpolate.ts'
import { type Language, locales } from '../i18n/languages.ts'
import type { Explanation } from '../web/explanation.ts'
import { words } from './words.ts'
import type { RefusalReason } from './work.ts'

type Refused = { reason: string; formats: Array<Format>; megapixels: number | null }

/** Why a file cannot be shown and what its artist can do, for a reader who is not at her page. */
export function reasonInWords(refused: Refused, language: Language): Explanation {
  const locale = locales[language]
  const names = refused.formats.map((format) => formatNames[format])
  const millions = pixelsLimit({ megapixels: refused.megapixels ?? undefined }) / 1_000_000
  const facts = {
    formats: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names),
    megapixels: new Intl.NumberFormat(locale).format(millions),
  }
  const { what, next } = words[language].reasons[refused.reason as RefusalReason]
  return { what: interpolate(what, facts), next: interpolate(next, facts) }
}
