import { paths } from '../../paths.ts'
import type { Language } from '../../i18n/languages.ts'
import { type Typed, toTyped } from '../../submissions/form-mapping.ts'
import { words } from '../../submissions/words.ts'
import { contextOf, Line } from '../../web/form/fields.tsx'

type Props = { language: Language; typed?: Typed | undefined; error?: string | undefined }

/** Mails the links of everything that was sent from an address. */
export function LostLinkForm({ language, typed = toTyped([]), error }: Props) {
  const { lost } = words[language]
  const errors = new Map(error ? [['email', error]] : [])
  return (
    <form method="post" action={paths.lostLink(language)}>
      <p class="lead">{lost.text}</p>
      <Line
        context={contextOf({ typed, errors }, language)}
        name="email"
        type="email"
        label={lost.email}
        autocomplete="email"
        dir="ltr"
        required
      />
      <button class="button">{lost.send}</button>
    </form>
  )
}
