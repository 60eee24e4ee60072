import type { Call } from '../../calls/call.ts'
import { type Language, locales } from '../../shared/languages.ts'
import { countries } from '../countries.ts'
import { fill } from '../fill.ts'
import { words } from '../words.ts'
import { type FieldContext, Line, Select, Text } from './fields.tsx'
import { FormSection } from './form-section.tsx'

type Props = { call: Call; language: Language; context: FieldContext }

export function ArtistSection({ call, language, context }: Props) {
  const { form } = words[language]
  const { kinds, leastAge } = call.definition.participants
  const figure = new Intl.NumberFormat(locales[language])
  const lead = leastAge ? fill(form.leastAge, { age: figure.format(leastAge) }) : ''
  return (
    <FormSection title={form.you} lead={lead}>
      <Line
        context={context}
        name="artist.name"
        label={form.name}
        hint={form.nameHint}
        maxlength={200}
        autocomplete="off"
        required
      />
      <Line
        context={context}
        name="artist.email"
        type="email"
        label={form.email}
        hint={form.emailHint}
        maxlength={254}
        autocomplete="email"
        dir="ltr"
        required
      />
      <Select
        context={context}
        name="artist.country"
        label={form.country}
        choices={[{ value: '', label: form.noCountry }, ...countries(language)]}
      />
      {kinds.some((kind) => kind !== 'individual') && (
        <>
          <Line
            context={context}
            name="artist.collective"
            label={form.collective}
            maxlength={200}
          />
          <Text
            context={context}
            name="artist.members"
            label={form.members}
            hint={form.membersHint}
            rows={2}
            maxlength={6000}
          />
        </>
      )}
      <Text
        context={context}
        name="artist.links"
        label={form.links}
        hint={form.linksHint}
        rows={2}
        maxlength={5000}
        dir="ltr"
      />
    </FormSection>
  )
}
