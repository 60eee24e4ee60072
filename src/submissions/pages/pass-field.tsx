import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { type FieldContext, Input } from '../../web/form/fields.tsx'
import { first } from '../../web/form/form-values.ts'
import { passWords } from '../late-pass/late-pass-words.ts'

type Props = { context: FieldContext; language: Language }
type PassProps = Omit<Props, 'context'> & {
  call: Call
  context: Pick<FieldContext, 'typed' | 'errors'>
}

/** Where the code of a late pass goes. */
export function PassField({ context, language }: Props) {
  const { label, hint } = passWords[language]
  return (
    <Input
      context={context}
      name="latePass"
      label={label}
      hint={hint}
      autocomplete="off"
      dir="ltr"
      unmarked
    />
  )
}

/** While the call is open hardly anybody needs it. */
export function QuietPassField({ context, language }: Props) {
  const isUsed = first(context.typed, 'latePass') !== '' || context.errors.has('latePass')
  return (
    <details class="late-pass" open={isUsed}>
      <summary>{passWords[language].have}</summary>
      <PassField context={context} language={language} />
    </details>
  )
}

/** On a closed call: a pass opens the form. */
export function PassQuestion({ call, context, language }: PassProps) {
  const { ask, askAbout, goOn, label } = passWords[language]
  return (
    <form class="pass-question" method="get" action={paths.submit(language, call.slug)}>
      <h3>{ask}</h3>
      <p>{askAbout}</p>
      <div class="pass-line">
        <label for="pass">{label}</label>
        <input
          id="pass"
          name="pass"
          value={first(context.typed, 'latePass')}
          autocomplete="off"
          dir="ltr"
          required
          aria-invalid={context.errors.has('latePass') ? 'true' : undefined}
          aria-describedby={context.errors.has('latePass') ? 'pass-refused' : undefined}
        />
        <button>{goOn}</button>
      </div>
    </form>
  )
}
