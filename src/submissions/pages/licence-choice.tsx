import type { Licence } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { ChoiceGroup, type FieldContext } from '../../web/form/fields.tsx'
import { words } from '../words.ts'

type Props = {
  licences: Array<Licence>
  language: Language
  context: FieldContext
  name: string
}

/** The licence as one line; the others unfold. The style sheet shows the one that is chosen. */
export function LicenceChoice({ licences, language, context, name }: Props) {
  const { form } = words[language]
  const initial = licences[0]?.id ?? ''
  return (
    <details class="licence" open={context.errors.has(name)}>
      <summary>
        <span>
          {form.licence}:{' '}
          {licences.map(({ label }) => (
            <b>
              <bdi>{nameOf(label[language])}</bdi>
            </b>
          ))}
        </span>{' '}
        <span class="change">{licences.length > 1 ? form.change : form.more}</span>
      </summary>
      <ChoiceGroup
        context={context}
        name={name}
        label={form.licenceAbout}
        initial={initial}
        required
        offers={licences.map((licence) => ({
          value: licence.id,
          label: licence.label[language],
          after: licence.url && (
            <a class="terms" href={licence.url} target="_blank" rel="noopener noreferrer">
              {form.licenceText}
            </a>
          ),
        }))}
      />
    </details>
  )
}

/** CC BY-SA 4.0, of "CC BY-SA 4.0: share and adapt it". */
function nameOf(label: string): string {
  return (label.split(/[:：](?:\s|$)/)[0] ?? label).trimEnd()
}
