import type { CallDefinition } from '../../calls/call.ts'
import { sizeInWords } from '../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { described, type FieldContext, FieldError } from '../../web/form/fields.tsx'
import { words } from '../words.ts'
import { FileRules } from './file-rules.tsx'

export type KeptFile = { token: string; name: string; size: number }

type Props = {
  definition: CallDefinition
  language: Language
  context: Pick<FieldContext, 'errors'>
  name: string
  required: boolean
  /** What the button says. */
  label: string
  kept?: KeptFile | undefined
  /** The name of the hidden field that stands for a file which came before. */
  stashName?: string
}

/**
 * The place of the poster: first for choosing its file, then for its picture. The field's own button
 * speaks the browser's language, so the label stands in its place; without script the field goes on
 * saying which file was chosen.
 */
export function FilePlace(props: Props) {
  const { definition, language, context, name, required, label, kept, stashName } = props
  const { form } = words[language]
  const error = context.errors.get(name)
  const field = { context, name, hint: kept ? 'kept' : '' }
  return (
    <div class="field file-field" data-label={form.file} data-invalid={error ? '' : undefined}>
      {kept && <input type="hidden" name={stashName} value={kept.token} />}
      <div class="sheet" data-sheet>
        <input
          {...described(field)}
          type="file"
          accept={acceptOf(definition)}
          required={required && !kept}
        />
        <label for={name}>
          <span class="button" data-other={form.chooseOther}>
            {kept ? form.chooseOther : label}
          </span>
        </label>
        <span class="drop" aria-hidden="true">
          {form.drop}
        </span>
      </div>
      {kept && (
        <p class="hint" id={`${name}-hint`}>
          {keptHint(kept, language)}
        </p>
      )}
      {error && <FieldError name={name} error={error} />}
      <div class="chosen" data-picture data-error-here aria-live="polite"></div>
      <FileRules definition={definition} language={language} />
    </div>
  )
}

function keptHint({ name, size }: KeptFile, language: Language): string {
  return interpolate(words[language].form.stashed, {
    name: isolated(name),
    size: sizeInWords(size, locales[language]),
  })
}

const types = {
  jpeg: 'image/jpeg,.jpg,.jpeg',
  png: 'image/png,.png',
  webp: 'image/webp,.webp',
  tiff: 'image/tiff,.tif,.tiff',
  pdf: 'application/pdf,.pdf',
}

function acceptOf({ files }: Pick<CallDefinition, 'files'>): string {
  return files.formats.map((format) => types[format]).join(',')
}
