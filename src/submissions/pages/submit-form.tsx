import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { Checkbox, ChoiceGroup, type FieldContext } from '../../web/form/fields.tsx'
import { type Typed, toTyped } from '../../web/form/form-values.ts'
import { type Admission, isTaking } from '../admission.ts'
import { triesAsked } from '../proof-of-work/proof-of-work.ts'
import { limitsOf } from '../submission.ts'
import { words } from '../words.ts'
import { ArtistEssentials } from './artist-section.tsx'
import { contextOf } from './field-context.ts'
import type { KeptFile } from './file-place.tsx'
import { formSettings } from './form-settings.ts'
import { PassField, QuietPassField } from './pass-field.tsx'
import { ProofOfWork } from './proof-of-work.tsx'
import { AskedQuestions } from './question.tsx'
import { MoreAboutWork, TellMore } from './tell-more.tsx'
import { WorkBlock } from './work-block.tsx'

/** A form as it stands: what was typed, what is wrong, and which files have come already. */
export type Filled = {
  typed: Typed
  errors: ReadonlyMap<string, string>
  kept: ReadonlyMap<number, KeptFile>
  blocks: number
  intention: string
}

type Props = { call: Call; language: Language; filled: Filled }

/** What must be said first, what may be said folded, and then Send. */
export function SubmitForm({ call, language, filled, door }: Props & { door: Admission }) {
  const { form } = words[language]
  const { definition } = call
  const context = contextOf(filled, language)
  const part = { call, language, context }
  const uploadsUntil = isTaking(door) ? door.uploadsUntil : call.uploadsUntil
  const asked = definition.questions.filter((one) => one.about === 'submission' && one.required)
  return (
    <submit-form data-settings={JSON.stringify(formSettings(call, language, uploadsUntil))}>
      <form
        method="post"
        action={paths.submit(language, call.slug)}
        enctype="multipart/form-data"
        accept-charset="utf-8"
      >
        <input type="hidden" name="intention" value={filled.intention} />
        <input type="hidden" name="language" value={language} />
        <div class="form-grid">
          {door.kind !== 'open' && <PassField context={context} language={language} />}
          <div class="work-blocks" id="works" data-blocks>
            {Array.from({ length: filled.blocks }, (_, block) => (
              <WorkBlock
                {...part}
                block={block}
                position={block + 1}
                required={block === 0}
                kept={filled.kept.get(block)}
              />
            ))}
          </div>
          <MorePosters call={call} language={language} blocks={filled.blocks} />
          <ArtistEssentials {...part} />
          <AskedQuestions questions={asked} prefix="answers" {...part} />
          <SectionChoice {...part} />
          <Consents {...part} />
          <TellMore {...part} blocks={filled.blocks} />
          <div class="form-end">
            {door.kind === 'open' && <QuietPassField context={context} language={language} />}
            <button class="main">{form.send}</button>
            {triesAsked(definition) !== null && <ProofOfWork call={call} language={language} />}
            <noscript>
              <p class="hint">{form.sendNote}</p>
            </noscript>
          </div>
        </div>
      </form>
      <BlockTemplate call={call} language={language} />
    </submit-form>
  )
}

/** What the script adds for one more poster: a part for each list of blocks. */
function BlockTemplate({ call, language }: Pick<Props, 'call' | 'language'>) {
  const context = contextOf({ typed: toTyped([]), errors: new Map() }, language)
  const block = { call, language, context, block: '__n__', position: 0 } as const
  return (
    <template>
      <WorkBlock {...block} required />
      <MoreAboutWork {...block} />
    </template>
  )
}

/** Without script the number of posters is chosen before anything is filled in. */
function MorePosters({ call, language, blocks }: Omit<Props, 'filled'> & { blocks: number }) {
  const { form } = words[language]
  const { most } = limitsOf(call.definition, null)
  const numbers = Array.from({ length: most }, (_, index) => index + 1)
  const offered = numbers.filter((n) => n > blocks).slice(0, 9)
  if (offered.length === 0) return null
  const figure = new Intl.NumberFormat(locales[language])
  return (
    <noscript>
      <details class="fold">
        <summary>{form.several}</summary>
        <p class="hint">{form.moreAtOnce}</p>
        <p class="more-posters">
          {offered.map((n) => (
            <a href={paths.submit(language, call.slug, { works: n })}>
              {interpolate(form.severalOf, { n: figure.format(n) })}
            </a>
          ))}
        </p>
      </details>
    </noscript>
  )
}

type PartProps = { call: Call; language: Language; context: FieldContext }

export function Consents({ call, language, context }: PartProps) {
  const { consents } = call.definition
  if (consents.length === 0) return null
  return (
    <fieldset class="consents">
      <legend>{words[language].form.consents}</legend>
      {consents.map((consent) => (
        <Checkbox context={context} name={`consents.${consent.name}`} required={consent.required}>
          {consent.label[language]}
        </Checkbox>
      ))}
    </fieldset>
  )
}

export function SectionChoice({ call, language, context }: PartProps) {
  const { form } = words[language]
  const { sections } = call.definition
  if (sections.length === 0) return null
  return (
    <ChoiceGroup
      context={context}
      name="section"
      label={form.section}
      required
      offers={sections.map(({ name, label, about }) => ({
        value: name,
        label: (
          <>
            <strong>{label[language]}</strong> {about[language]}
          </>
        ),
      }))}
    />
  )
}
