import type { Language } from '../../i18n/languages.ts'
import { words } from '../../submissions/words.ts'

type Props = { code: string; link: string; language: Language }

/** What she names when she writes, and what brings her back here. */
export function OwnKeys({ code, link, language }: Props) {
  const { own } = words[language]
  return (
    <div class="own-keys">
      <div>
        <p>{own.code}</p>
        <p class="code" dir="ltr" lang="zxx">
          {code}
        </p>
        <p class="hint">{own.codeHint}</p>
      </div>
      <div>
        <p>
          <label for="private-link">{own.link}</label>
        </p>
        <copy-text data-text={link} data-copied={own.copied}>
          <input
            id="private-link"
            class="private-link"
            type="text"
            readonly
            value={link}
            dir="ltr"
          />
          <button type="button" hidden>
            {own.copy}
          </button>
        </copy-text>
        <p class="hint">{own.linkHint}</p>
      </div>
    </div>
  )
}
