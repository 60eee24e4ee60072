import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { contextOf } from '../../submissions/pages/field-context.ts'
import { words } from '../../submissions/words.ts'
import { Input } from '../../web/form/fields.tsx'
import { type Typed, toTyped } from '../../web/form/form-values.ts'

type Props = { language: Language; typed?: Typed | undefined; error?: string | undefined }

/** Mails the links of everything that was sent from an address. */
export function LostLinkForm({ language, typed = toTyped([]), error }: Props) {
  const { lost } = words[language]
  const errors = new Map(error ? [['email', error]] : [])
  return (
    <form method="post" action={paths.lostLink(language)}>
      <p class="lead">{lost.text}</p>
      <Input
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
