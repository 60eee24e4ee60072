import type { Child } from 'hono/jsx'
import { type Language, locales } from '../../i18n/languages.ts'
import { addressWords } from '../../artist/address/words.ts'
import { limitWords } from './limit-words.ts'
import type { HelpSettings } from '../../submissions/island-settings.ts'
import { emailChoice } from '../../submissions/form-mapping.ts'

/** With script: long texts are counted while they are written, and a slip in an address is asked about. */
export function FieldHelp({ language, children }: { language: Language; children: Child }) {
  const settings: HelpSettings = {
    locale: locales[language],
    limits: limitWords[language],
    typo: addressWords[language].typo,
    choice: emailChoice,
  }
  return <field-help data-settings={JSON.stringify(settings)}>{children}</field-help>
}
