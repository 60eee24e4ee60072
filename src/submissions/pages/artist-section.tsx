import type { Call } from '../../calls/call.ts'
import { countries } from '../../i18n/countries.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { type FieldContext, Input, Select, Text } from '../../web/form/fields.tsx'
import { fieldLimits } from '../field-limits.ts'
import { words } from '../words.ts'
import { EmailField } from './email-field.tsx'

type Props = { call: Call; language: Language; context: FieldContext }

/** Who signs, and where the private link goes. */
export function ArtistEssentials({
  call,
  language,
  context,
  known,
}: Props & { known?: string | undefined }) {
  const { form } = words[language]
  const { leastAge } = call.definition.participants
  const figure = new Intl.NumberFormat(locales[language])
  return (
    <>
      {leastAge && <p>{interpolate(form.leastAge, { age: figure.format(leastAge) })}</p>}
      <Input
        context={context}
        name="artist.name"
        label={form.name}
        hint={form.nameHint}
        limit={{ characters: fieldLimits.name }}
        autocomplete="off"
        required
      />
      <EmailField
        context={context}
        language={language}
        name="artist.email"
        label={form.email}
        hint={form.emailHint}
        known={known}
      />
    </>
  )
}

/** What may be said of her besides. */
export function ArtistMore({ call, language, context }: Props) {
  const { form } = words[language]
  const { kinds } = call.definition.participants
  return (
    <>
      <Select
        context={context}
        name="artist.country"
        label={form.country}
        unmarked
        choices={[{ value: '', label: form.noCountry }, ...countries(language)]}
      />
      {kinds.some((kind) => kind !== 'individual') && (
        <>
          <Input
            context={context}
            name="artist.collective"
            label={form.collective}
            limit={{ characters: fieldLimits.name }}
            unmarked
          />
          <Text
            context={context}
            name="artist.members"
            label={form.members}
            hint={form.membersHint}
            rows={2}
            unmarked
          />
        </>
      )}
      <Text
        context={context}
        name="artist.links"
        label={form.links}
        hint={form.linksHint}
        rows={2}
        dir="ltr"
        unmarked
      />
    </>
  )
}
