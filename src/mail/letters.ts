import type { Settings } from '../env.ts'
import { paths } from '../paths.ts'
import { type Language, locales } from '../shared/languages.ts'
import { keyFor } from '../submissions/keys.ts'
import type { Letter, Mail, MailFacts } from './mail.ts'
import { letterWords } from './words.ts'

/** The words of a mail in its reader's language. Plain text: it opens everywhere and hides nothing. */
export async function writeLetter(
  { SECRET, SITE_URL }: Pick<Settings, 'SECRET' | 'SITE_URL'>,
  { facts, language }: Pick<Mail, 'facts' | 'language'>,
): Promise<Letter> {
  const words = letterWords[language]
  const privateLink = async (submissionId: string) =>
    `${SITE_URL}${paths.privateLink(await keyFor(SECRET, submissionId))}`

  switch (facts.kind) {
    case 'received':
      return words.received({
        ...facts,
        link: await privateLink(facts.submissionId),
        until: instant(facts.uploadsUntil, language),
      })
    case 'private-link':
      return words.privateLink({ ...facts, link: await privateLink(facts.submissionId) })
    case 'decided':
      return words.decided({
        ...facts,
        lines: facts.works.map((work) => `${work.title}: ${words.decisions[work.decision]}`),
        link: await privateLink(facts.submissionId),
        wall: anySelected(facts) ? `${SITE_URL}${paths.exhibition(language, facts.slug)}` : null,
      })
    case 'sign-in':
      return words.signIn(facts)
    case 'invitation':
      return words.invitation(facts)
  }
}

function anySelected(facts: Extract<MailFacts, { kind: 'decided' }>): boolean {
  return facts.works.some((work) => work.decision === 'selected')
}

function instant(milliseconds: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(milliseconds)} UTC`
}
