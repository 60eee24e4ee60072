import type { Call, CallDefinition } from '../../calls/call.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { sizeInWords } from '../../uploads/sizes.ts'
import { posterLanguages } from '../countries.ts'
import { fill, isolated } from '../fill.ts'
import { words } from '../words.ts'
import { described, Field, type FieldContext, Line, Offers, Select, Text } from './fields.tsx'
import { AskedQuestion } from './question.tsx'

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
  const asked = definition.questions.filter((one) => one.about === 'work')
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
      <Line
        context={context}
        name={name('title')}
        label={form.workTitle}
        hint={form.workTitleHint}
        maxlength={200}
        required={required}
        unmarked
      />
      <Text
        context={context}
        name={name('statement')}
        label={form.statement}
        hint={`${form.statementHint} ${statementLimit(definition, language)}`}
        maxlength={definition.statement.maxCharacters}
        rows={5}
      />
      <Text
        context={context}
        name={name('altText')}
        label={form.altText}
        hint={form.altTextHint}
        maxlength={2000}
        rows={4}
      />
      <Select
        context={context}
        name={name('language')}
        label={form.workLanguage}
        initial={language}
        required
        choices={[
          ...posterLanguages(language),
          { value: 'mul', label: form.severalLanguages },
          { value: 'zxx', label: form.noWords },
        ]}
      />
      {definition.licences.length > 1 && (
        <Offers
          context={context}
          name={name('licence')}
          label={form.licence}
          initial={definition.licences[0]?.id ?? ''}
          required
          offers={definition.licences.map((licence) => ({
            value: licence.id,
            label: licence.label[language],
            after: licence.url && (
              <a class="terms" href={licence.url} target="_blank" rel="noopener noreferrer">
                {form.licenceText}
              </a>
            ),
          }))}
        />
      )}
      {asked.map((question) => (
        <AskedQuestion
          question={question}
          prefix={name('answers')}
          language={language}
          context={context}
        />
      ))}
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

function statementLimit({ statement }: CallDefinition, language: Language): string {
  const { form } = words[language]
  const figure = new Intl.NumberFormat(locales[language])
  return statement.maxWords
    ? fill(form.words, { most: figure.format(statement.maxWords) })
    : fill(form.characters, { most: figure.format(statement.maxCharacters) })
}
