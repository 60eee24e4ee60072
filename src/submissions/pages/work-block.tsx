import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import type { FieldContext } from '../../web/form/fields.tsx'
import { words } from '../words.ts'
import { FilePlace, type KeptFile } from './file-place.tsx'
import { WorkEssentials } from './work-texts.tsx'

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
  const prefix = `works.${block}`
  return (
    <div class="work-block" data-block={block}>
      <BlockHeading position={position} language={language} />
      <FilePlace
        definition={call.definition}
        language={language}
        context={context}
        name={`${prefix}.file`}
        required={required}
        label={words[language].form.chooseFile}
        kept={kept}
        stashName={`${prefix}.stash`}
      />
      <WorkEssentials
        call={call}
        language={language}
        context={context}
        prefix={prefix}
        required={required}
      />
    </div>
  )
}

/** Seen only where there are several posters to be told apart. */
export function BlockHeading({ position, language }: Pick<Props, 'position' | 'language'>) {
  const { poster } = words[language].form
  const n = new Intl.NumberFormat(locales[language]).format(position)
  return (
    <h2 class="block-heading" data-words={poster}>
      {interpolate(poster, { n })}
    </h2>
  )
}
