import type { Call, CallDefinition } from '../../calls/call.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { sizeInWords } from '../../uploads/sizes.ts'
import { fill, isolated } from '../fill.ts'
import { words } from '../words.ts'
import { described, Field, type FieldContext } from './fields.tsx'
import { WorkTexts } from './work-texts.tsx'

export type KeptFile = { token: string; name: string; size: number }

type Props = {
  call: Call
  language: Language
  context: FieldContext
  /** The number of the block in field names; the template for further ones has a placeholder. */
  block: number | '__n__'
  position: number
  required: boolean
  kept?: KeptFile | undefined
}

/** One poster: the file first, since that is what she has in hand. */
export function WorkBlock({ call, language, context, block, position, required, kept }: Props) {
  const { form } = words[language]
  const { definition } = call
  const figure = new Intl.NumberFormat(locales[language])
  const name = (field: string) => `works.${block}.${field}`
  return (
    <div class="work-block" data-block={block}>
      <h3 data-words={form.poster}>{fill(form.poster, { n: figure.format(position) })}</h3>
      <FilePick
        definition={definition}
        language={language}
        context={context}
        name={name('file')}
        required={required}
        kept={kept}
        stashName={name('stash')}
      />
      <WorkTexts
        call={call}
        language={language}
        context={context}
        prefix={`works.${block}`}
        required={required}
      />
    </div>
  )
}

type FileProps = {
  definition: CallDefinition
  language: Language
  context: FieldContext
  name: string
  stashName: string
  required: boolean
  kept: KeptFile | undefined
}

function FilePick({ definition, language, context, name, stashName, required, kept }: FileProps) {
  const { form } = words[language]
  const field = { context, name, label: form.file, hint: kept ? keptHint(kept, language) : '' }
  return (
    <Field {...field} required={required} unmarked>
      {kept && <input type="hidden" name={stashName} value={kept.token} />}
      <input
        {...described(field)}
        type="file"
        accept={acceptOf(definition)}
        required={required && !kept}
      />
      <div class="chosen" data-picture aria-live="polite"></div>
    </Field>
  )
}

function keptHint({ name, size }: KeptFile, language: Language): string {
  return fill(words[language].form.stashed, {
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

export function acceptOf({ files }: Pick<CallDefinition, 'files'>): string {
  return files.formats.map((format) => types[format]).join(',')
}
