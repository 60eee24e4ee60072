import type { Language } from '../../i18n/languages.ts'
import { probablyMeant } from '../../shared/address-typo.ts'
import { type FieldContext, Input } from '../../web/form/fields.tsx'
import { emailChoice, first } from '../../web/form/form-values.ts'
import { typoWords } from '../../web/form/typo-words.ts'
import { Sentence } from '../../web/mail-address.tsx'
import { fieldLimits } from '../field-limits.ts'

type Props = {
  context: FieldContext
  language: Language
  name: string
  label: string
  hint?: string
  /** An address that is asked about elsewhere, or was. */
  known?: string | undefined
}

/** An address for mail. What looks like a slip is asked about beside it, and holds up nothing. */
export function EmailField({ language, known, ...field }: Props) {
  const typed = first(field.context.typed, field.name)
  const meant = typed === known ? null : probablyMeant(typed)
  return (
    <Input
      {...field}
      type="email"
      limit={{ characters: fieldLimits.email }}
      autocomplete="email"
      dir="ltr"
      required
      after={meant && <AddressChoice {...field} meant={meant} language={language} />}
    />
  )
}

type ChoiceProps = Pick<Props, 'context' | 'language' | 'name'> & { meant: string }

/** Without script the question stands in the form that came back; the script asks at once. */
function AddressChoice({ context, language, name, meant }: ChoiceProps) {
  const typo = typoWords[language]
  const typed = first(context.typed, name).trim()
  const chosen = first(context.typed, emailChoice)
  const offers = [
    { value: meant, sentence: typo.take },
    { value: typed, sentence: typo.keep },
  ]
  return (
    <fieldset class="address-choice">
      <legend>
        <Sentence sentence={typo.question} email={meant} />
      </legend>
      {offers.map(({ value, sentence }) => (
        <p class="offer">
          <label>
            <input type="radio" name={emailChoice} value={value} checked={chosen === value} />
            <span>
              <Sentence sentence={sentence} email={value} />
            </span>
          </label>
        </p>
      ))}
    </fieldset>
  )
}
