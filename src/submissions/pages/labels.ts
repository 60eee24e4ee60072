import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { passWords } from '../late-pass/late-pass-words.ts'
import { words } from '../words.ts'

/**
 * What a field of the form is called, so that an error far from it can name it; of which poster it is
 * goes without saying where there is only one.
 */
export function labelOf(name: string, call: Call, language: Language, isOnlyWork = false): string {
  const { form } = words[language]
  const work = /^works\.(\d+)\.(.+)$/.exec(name)
  if (work?.[2] && !isOnlyWork) {
    const n = new Intl.NumberFormat(locales[language]).format(Number(work[1]) + 1)
    return `${interpolate(form.poster, { n })} · ${ownLabel(work[2], call, language)}`
  }
  return ownLabel(work?.[2] ?? name, call, language)
}

function ownLabel(name: string, call: Call, language: Language): string {
  const { form } = words[language]
  const { questions, consents } = call.definition
  const [kind = '', field = ''] = name.split('.')
  if (kind === 'answers') {
    return questions.find((asked) => asked.name === field)?.label[language] ?? form.questions
  }
  if (kind === 'consents') {
    return consents.find((consent) => consent.name === field)?.label[language] ?? form.consents
  }
  const labels: Record<string, string> = {
    'artist.name': form.name,
    'artist.email': form.email,
    'artist.country': form.country,
    'artist.collective': form.collective,
    'artist.members': form.members,
    'artist.links': form.links,
    section: form.section,
    works: form.posters,
    file: form.file,
    title: form.workTitle,
    statement: form.statement,
    altText: form.altText,
    language: form.workLanguage,
    licence: form.licence,
    latePass: passWords[language].label,
  }
  return labels[name] ?? ''
}
