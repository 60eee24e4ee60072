import type { Child } from 'hono/jsx'
import type { Choice } from '../../i18n/countries.ts'
import { all, first, type Typed } from './form-values.ts'
import type { TextLimit } from './text-limits.ts'

/** What every field of the form knows: what was typed, what is wrong, and how "optional" is said. */
export type FieldContext = {
  typed: Typed
  errors: ReadonlyMap<string, string>
  optional: string
  /** The first line of a choice that has to be made. */
  choose: string
}

type FieldProps = {
  context: FieldContext
  name: string
  label: Child
  hint?: Child
  required?: boolean
  /** In a block that is optional as a whole, single fields are not marked. */
  unmarked?: boolean
}

type InputProps = FieldProps & {
  type?: 'text' | 'email'
  limit?: TextLimit
  autocomplete?: string
  dir?: 'auto' | 'ltr'
  after?: Child
}

export function Input({
  type = 'text',
  limit,
  autocomplete,
  dir = 'auto',
  after,
  ...field
}: InputProps) {
  const { context, name, required } = field
  return (
    <Field {...field}>
      <input
        {...described(field)}
        type={type}
        value={first(context.typed, name)}
        {...limited(limit)}
        autocomplete={autocomplete}
        dir={dir}
        required={required}
      />
      {after}
    </Field>
  )
}

type TextProps = FieldProps & { rows?: number; limit?: TextLimit; dir?: 'auto' | 'ltr' }

export function Text({ rows = 4, limit, dir = 'auto', ...field }: TextProps) {
  return (
    <Field {...field}>
      <textarea
        {...described(field)}
        rows={rows}
        {...limited(limit)}
        dir={dir}
        required={field.required}
      >
        {first(field.context.typed, field.name)}
      </textarea>
    </Field>
  )
}

type SelectProps = FieldProps & { choices: Array<Choice>; initial?: string }

/** What has to be chosen begins with an empty line: nothing is chosen for anybody unseen. */
export function Select({ choices, initial = '', ...field }: SelectProps) {
  const { context, name } = field
  const picked = context.typed.has(name) ? first(context.typed, name) : initial
  return (
    <Field {...field}>
      <select {...described(field)} required={field.required}>
        {field.required && <option value="">{context.choose}</option>}
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === picked}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export type ChoiceOption = { value: string; label: Child; after?: Child }

type ChoiceGroupProps = FieldProps & {
  offers: Array<ChoiceOption>
  several?: boolean
  initial?: string
}

/** One or several answers, each on its own line. */
export function ChoiceGroup({ offers, several = false, initial, ...field }: ChoiceGroupProps) {
  const { context, name, label, hint, required, unmarked } = field
  const picked = context.typed.has(name) ? all(context.typed, name) : [initial]
  const error = context.errors.get(name)
  return (
    <fieldset class="field" data-invalid={error ? '' : undefined}>
      <legend>
        {label} {!required && !unmarked && <span class="optional">{context.optional}</span>}
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError name={name} error={error} />}
      {offers.map(({ value, label: text, after }, index) => (
        <p class="offer">
          <label>
            <input
              {...described(field)}
              id={index === 0 ? name : `${name}-${value}`}
              type={several ? 'checkbox' : 'radio'}
              value={value}
              checked={picked.includes(value)}
              required={required && !several}
            />
            <span>{text}</span>
          </label>
          {after}
        </p>
      ))}
    </fieldset>
  )
}

type CheckboxProps = { context: FieldContext; name: string; required: boolean; children: Child }

export function Checkbox({ context, name, required, children }: CheckboxProps) {
  const error = context.errors.get(name)
  return (
    <div class="field tick" data-invalid={error ? '' : undefined}>
      {error && <FieldError name={name} error={error} />}
      <label>
        <input
          {...described({ context, name })}
          type="checkbox"
          value="yes"
          checked={first(context.typed, name) === 'yes'}
          required={required}
        />
        <span>
          {children} {!required && <span class="optional">{context.optional}</span>}
        </span>
      </label>
    </div>
  )
}

export function Field({
  context,
  name,
  label,
  hint,
  required,
  unmarked,
  children,
}: FieldProps & { children: Child }) {
  const error = context.errors.get(name)
  return (
    <div class="field" data-invalid={error ? '' : undefined}>
      <label for={name}>
        {label} {!required && !unmarked && <span class="optional">{context.optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError name={name} error={error} />}
      {children}
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error: string }) {
  return (
    <p class="field-error" id={`${name}-error`}>
      {error}
    </p>
  )
}

/** For the script that counts: nothing is cut, and the house says what is too long. */
function limited(limit: TextLimit | undefined) {
  return { 'data-characters': limit?.characters, 'data-words': limit?.words }
}

/** Name, id, and what explains the control to those who hear the page. */
export function described({
  context,
  name,
  hint,
}: Pick<FieldProps, 'name' | 'hint'> & { context: Pick<FieldContext, 'errors'> }) {
  const isWrong = context.errors.has(name)
  const ids = [hint ? `${name}-hint` : '', isWrong ? `${name}-error` : ''].filter(Boolean)
  return {
    id: name,
    name,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  }
}
