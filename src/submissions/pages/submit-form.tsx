import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import { type Language, locales } from '../../shared/languages.ts'
import type { Door } from '../door.ts'
import { isTaking } from '../door.ts'
import { fill } from '../fill.ts'
import { passWords } from '../pass-words.ts'
import { triesAsked } from '../proof.ts'
import { limitsOf } from '../submission.ts'
import { type Typed, toTyped } from '../typed.ts'
import { words } from '../words.ts'
import { ArtistSection } from './artist-section.tsx'
import type { FieldContext } from './fields.tsx'
import { Offers, Tick } from './fields.tsx'
import { FileRulesInWords } from './file-rules.tsx'
import { FormSection } from './form-section.tsx'
import { formSettings } from './form-settings.ts'
import { PassField, QuietPassField } from './pass-field.tsx'
import { ProofOfWork } from './proof-of-work.tsx'
import { AskedQuestion } from './question.tsx'
import { type KeptFile, WorkBlock } from './work-block.tsx'

/** A form as it stands: what was typed, what is wrong, and which files have come already. */
export type Filled = {
  typed: Typed
  errors: ReadonlyMap<string, string>
  kept: ReadonlyMap<number, KeptFile>
  blocks: number
  intention: string
}

type Props = { call: Call; language: Language; filled: Filled }

export function SubmitForm({ call, language, filled, door }: Props & { door: Door }) {
  const { form } = words[language]
  const { definition } = call
  const context: FieldContext = {
    typed: filled.typed,
    errors: filled.errors,
    optional: form.optional,
  }
  const asked = definition.questions.filter((question) => question.about === 'submission')
  const uploadsUntil = isTaking(door) ? door.uploadsUntil : call.uploadsUntil
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
        {door.kind !== 'open' && (
          <FormSection title={passWords[language].label}>
            <PassField context={context} language={language} />
          </FormSection>
        )}
        <PosterSection call={call} language={language} filled={filled} context={context} />
        <ArtistSection call={call} language={language} context={context} />
        {asked.length > 0 && (
          <FormSection title={form.questions}>
            {asked.map((question) => (
              <AskedQuestion
                question={question}
                prefix="answers"
                language={language}
                context={context}
              />
            ))}
          </FormSection>
        )}
        <SectionChoice call={call} language={language} context={context} />
        {definition.consents.length > 0 && (
          <FormSection title={form.consents}>
            {definition.consents.map((consent) => (
              <Tick context={context} name={`consents.${consent.name}`} required={consent.required}>
                {consent.label[language]}
              </Tick>
            ))}
          </FormSection>
        )}
        <div class="form-end">
          {door.kind === 'open' && <QuietPassField context={context} language={language} />}
          <button class="main">{form.send}</button>
          {triesAsked(definition) !== null && <ProofOfWork call={call} language={language} />}
          <noscript>
            <p class="hint">{form.sendNote}</p>
          </noscript>
        </div>
      </form>
      <template>
        <WorkBlock
          call={call}
          language={language}
          context={{ ...context, typed: toTyped([]), errors: new Map() }}
          block="__n__"
          position={0}
          required
        />
      </template>
    </submit-form>
  )
}

function PosterSection({ call, language, filled, context }: Props & { context: FieldContext }) {
  const { form } = words[language]
  const { works } = call.definition.files
  const { most } = limitsOf(call.definition, null)
  const figure = (value: number) => new Intl.NumberFormat(locales[language]).format(value)
  const more = Math.min(most, filled.blocks + 2)
  return (
    <FormSection
      title={form.posters}
      lead={
        <>
          {most > 1 && (
            <p>{fill(works.most === null ? form.anyNumber : form.upTo, { most: figure(most) })}</p>
          )}
          <FileRulesInWords definition={call.definition} language={language} />
        </>
      }
    >
      {most > 1 && (
        <noscript>
          <p class="hint">
            {form.firstOnly}{' '}
            {more > filled.blocks && (
              <a href={`${paths.submit(language, call.slug)}?works=${more}`}>
                {fill(form.moreAtOnce, { n: figure(more) })}
              </a>
            )}
          </p>
        </noscript>
      )}
      <div class="work-blocks" id="works" data-blocks>
        {Array.from({ length: filled.blocks }, (_, block) => (
          <WorkBlock
            call={call}
            language={language}
            context={context}
            block={block}
            position={block + 1}
            required={block === 0}
            kept={filled.kept.get(block)}
          />
        ))}
      </div>
    </FormSection>
  )
}

export function SectionChoice({
  call,
  language,
  context,
}: Omit<Props, 'filled'> & { context: FieldContext }) {
  const { form } = words[language]
  const { sections } = call.definition
  if (sections.length === 0) return null
  return (
    <FormSection title={form.section}>
      <Offers
        context={context}
        name="section"
        label={form.choose}
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
    </FormSection>
  )
}
