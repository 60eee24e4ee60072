import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Typed } from '../../web/form/form-values.ts'
import { passWords } from '../late-pass/late-pass-words.ts'
import { labelOf } from './labels.ts'

type Props = { typed: Typed; call: Call; language: Language; hasKept: boolean }

/** What was typed as plain text, to be taken along when it cannot be handed in. */
export function TypedText({ typed, call, language, hasKept }: Props) {
  const { copy, copyHint, filesKept, filesGone } = passWords[language]
  const text = typedAsText(typed, call, language)
  return (
    <details class="typed-text" open>
      <summary id="typed-text">{copy}</summary>
      <p class="hint" id="typed-text-hint">
        {copyHint} {hasKept ? filesKept : filesGone}
      </p>
      <textarea
        readonly
        rows={Math.min(12, text.split('\n').length)}
        dir="auto"
        aria-labelledby="typed-text"
        aria-describedby="typed-text-hint"
      >
        {text}
      </textarea>
    </details>
  )
}

/** Label by label, an empty line between. */
export function typedAsText(typed: Typed, call: Call, language: Language): string {
  return [...typed]
    .filter(([name]) => isText(name))
    .map(([name, values]) => [name, values.filter((value) => value.trim() !== '').join('\n')])
    .filter(([, value]) => value !== '')
    .map(([name = '', value = '']) => `${labelOf(name, call, language)}\n${value}`)
    .join('\n\n')
}

export function isText(name: string): boolean {
  return /^(?:artist\.|answers\.|works\.\d{1,3}\.(?:(?:title|statement|altText)$|answers\..))/.test(
    name,
  )
}
