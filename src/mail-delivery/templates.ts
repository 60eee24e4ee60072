import { tokenOf } from '../accounts/keys.ts'
import { confirmDays, undoDays } from '../artist/address/change.ts'
import { endInBothZones } from '../i18n/endings.ts'
import type { Language } from '../i18n/languages.ts'
import { inBothZones } from '../i18n/local-time.ts'
import type { Attachment, Letter, Mail, MailFacts } from '../mail/mail.ts'
import { paths } from '../paths.ts'
import { addressKeyFor, keyFor } from '../platform/private-keys.ts'
import { signed } from '../platform/receipts.ts'
import type { Settings } from '../platform/settings.ts'
import { reasonInWords } from '../works/reason-in-words.ts'
import { receiptOf } from '../works/receipts/receipt.ts'
import { receiptWords } from '../works/receipts/receipt-words.ts'
import { addressLetters } from './address-words.ts'
import { receiptLetters } from './receipt-words.ts'
import { refusalLetters } from './refusal-words.ts'
import { fileNameWithoutLinks, withoutLinks } from './without-links.ts'
import { letterWords } from './words.ts'

type Whole = Extract<MailFacts, { kind: 'whole' }>

/** The words of a mail in its reader's language. Plain text: it opens everywhere and hides nothing. */
export async function writeMail(
  settings: Pick<Settings, 'SECRET' | 'SITE_URL' | 'RECEIPT_KEYS'>,
  { facts, language }: Pick<Mail, 'facts' | 'language'>,
): Promise<Letter> {
  const { SECRET, SITE_URL } = settings
  const words = letterWords[language]
  const privateLink = async (submissionId: string) =>
    `${SITE_URL}${paths.privateLink(await keyFor(SECRET, submissionId))}`
  const oneTimeLink = async (invitationId: string) =>
    `${SITE_URL}${paths.invitation(await tokenOf(SECRET, invitationId))}`

  const objection = async (changeId: string | undefined) =>
    changeId
      ? `${SITE_URL}${paths.addressObjection(await addressKeyFor(SECRET, 'object', changeId))}`
      : null

  switch (facts.kind) {
    case 'received':
      return {
        ...words.received({
          ...facts,
          titles: facts.titles.map(withoutLinks),
          link: await privateLink(facts.submissionId),
          until: endInBothZones(new Date(facts.uploadsUntil), zoneOf(facts), language),
        }),
        attachments: [await attached(settings.RECEIPT_KEYS, facts)],
      }
    case 'private-link':
      return words.privateLink({ ...facts, link: await privateLink(facts.submissionId) })
    case 'private-links':
      return words.privateLinks({
        items: await Promise.all(
          (facts.submissions ?? []).map(async ({ submissionId, ...one }) => ({
            ...one,
            link: await privateLink(submissionId),
          })),
        ),
      })
    case 'whole':
      return {
        ...receiptLetters[language].whole({
          ...facts,
          lines: linesOf(facts, language, (file) => !file.isUnshown),
          unshown: linesOf(facts, language, (file) => Boolean(file.isUnshown)),
          link: await privateLink(facts.submissionId),
          verify: `${SITE_URL}${paths.verifyReceipt()}?lang=${language}`,
        }),
        attachments: [await attached(settings.RECEIPT_KEYS, facts)],
      }
    case 'file-refused':
      return refusalLetters[language]({
        ...facts,
        ...reasonInWords(facts, language),
        line: `${withoutLinks(facts.title)}: ${fileNameWithoutLinks(facts.name)}`,
        isDamaged: facts.reason === 'bytes-differ',
        link: await privateLink(facts.submissionId),
        until:
          facts.issuedAt < facts.until
            ? endInBothZones(new Date(facts.until), facts.timeZone, language)
            : null,
      })
    case 'address-asked':
      return addressLetters[language].asked({ ...facts, link: await objection(facts.changeId) })
    case 'address-confirm':
      return addressLetters[language].confirm({
        ...facts,
        days: confirmDays,
        link: `${SITE_URL}${paths.addressConfirmation(await addressKeyFor(SECRET, 'confirm', facts.changeId))}`,
      })
    case 'address-changed':
      return addressLetters[language].changed({
        ...facts,
        days: undoDays,
        link: await objection(facts.changeId),
      })
    case 'decided':
      return words.decided({
        ...facts,
        credit: withoutLinks(facts.credit),
        lines: facts.works.map(
          (work) => `${withoutLinks(work.title)}: ${words.decisions[work.decision]}`,
        ),
        link: await privateLink(facts.submissionId),
        wall: anySelected(facts) ? `${SITE_URL}${paths.exhibition(language, facts.slug)}` : null,
      })
    case 'sign-in':
      return words.signIn({ ...facts, link: await oneTimeLink(facts.invitationId) })
    case 'invitation':
      return words.invitation({ ...facts, link: await oneTimeLink(facts.invitationId) })
  }
}

/** The receipt as it is downloaded: readable, and signed. */
async function attached(
  keys: string,
  facts: Extract<MailFacts, { kind: 'received' | 'whole' }>,
): Promise<Attachment> {
  const receipt = receiptOf(
    { ...facts, committedAt: new Date(facts.committedAt) },
    facts.files.map(({ name, size, sha256, state = 'current', committedAt, receivedAt }) => ({
      name,
      size,
      sha256,
      state,
      committedAt: new Date(committedAt ?? facts.committedAt),
      receivedAt: receivedAt ? new Date(receivedAt) : null,
    })),
    new Date(facts.issuedAt ?? facts.committedAt),
  )
  const content = JSON.stringify(await signed(keys, receipt), null, 2)
  const filename = `${facts.code}.jws.json`
  return { disposition: 'attachment', filename, type: 'application/json', content }
}

function anySelected(facts: Extract<MailFacts, { kind: 'decided' }>): boolean {
  return facts.works.some((work) => work.decision === 'selected')
}

function linesOf(
  facts: Whole,
  language: Language,
  isMeant: (file: Whole['files'][number]) => boolean,
): Array<string> {
  return facts.files
    .filter((file) => (file.state ?? 'current') === 'current' && isMeant(file))
    .map((file) => fileInWords(file, facts, language))
}

/** A file with its two instants, which never change. */
function fileInWords(
  { title, name, sha256, committedAt, receivedAt }: Whole['files'][number],
  facts: Whole,
  language: Language,
): string {
  const { committed, received } = receiptWords[language]
  const when = (instant: number) => inBothZones(new Date(instant), zoneOf(facts), language)
  return [
    `${withoutLinks(title)}: ${fileNameWithoutLinks(name)}`,
    ...(committedAt ? [`  ${committed}: ${when(committedAt)}`] : []),
    ...(receivedAt ? [`  ${received}: ${when(receivedAt)}`] : []),
    `  SHA-256: ${sha256}`,
  ].join('\n')
}

/** Of the call; mails written by earlier versions do not name it. */
function zoneOf({ timeZone }: { timeZone?: string }): string {
  return timeZone ?? 'UTC'
}
