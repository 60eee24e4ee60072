import type { Child } from 'hono/jsx'
import { type Language, locales } from '../../i18n/languages.ts'
import { emailChoice } from './form-values.ts'
import type { HelpSettings } from './help-settings.ts'
import { limitWords } from './limit-words.ts'
import { typoWords } from './typo-words.ts'

/** With script: long texts are counted while they are written, and a slip in an address is asked about. */
export function FieldHelp({ language, children }: { language: Language; children: Child }) {
  const settings: HelpSettings = {
    locale: locales[language],
    limits: limitWords[language],
    typo: typoWords[language],
    choice: emailChoice,
  }
  return <field-help data-settings={JSON.stringify(settings)}>{children}</field-help>
}
