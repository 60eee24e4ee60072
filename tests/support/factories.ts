import { type Call, type CallDefinition, uploadsUntil } from '../../src/calls/call.ts'
import type { InEveryLanguage } from '../../src/i18n/languages.ts'
import type { Draft, WorkDraft } from '../../src/submissions/submission.ts'

export const opensAt = new Date('2026-05-01T00:00:00Z')
export const closesAt = new Date('2026-06-01T03:00:00Z')
export const whileOpen = new Date('2026-05-15T12:00:00Z')

export function inEveryLanguage<Value>(value: Value): InEveryLanguage<Value> {
  return { en: value, es: value, pt: value, fr: value, ar: value }
}

export function aDefinition(overrides: Partial<CallDefinition> = {}): CallDefinition {
  return {
    slug: 'a-call',
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    timeZone: 'America/Sao_Paulo',
    uploadGraceHours: 24,
    accent: '#c8102e',
    contact: 'ask@example.org',
    demo: false,
    texts: inEveryLanguage({
      title: 'Posters for water',
      summary: 'A call for posters.',
      introduction: 'Water is not for sale.',
      eligibility: 'Everyone who draws.',
      participation: 'Send one to three posters.',
      afterwards: 'They hang on a wall.',
    }),
    partners: [{ name: 'The Well', url: 'https://example.org' }],
    files: {
      formats: ['jpeg', 'png', 'webp'],
      megabytes: 60,
      works: { least: 1, most: 3 },
      orientation: 'any',
      colour: 'any',
      print: { name: 'A3', widthMm: 297, heightMm: 420, bleedMm: 3, dpi: 300 },
    },
    participants: { kinds: ['individual', 'duo', 'collective'] },
    statement: { maxCharacters: 1500 },
    sections: [],
    questions: [],
    consents: [
      {
        name: 'eligibility',
        required: true,
        label: inEveryLanguage('I belong to those addressed.'),
      },
      { name: 'rights', required: true, label: inEveryLanguage('The work is mine.') },
      { name: 'publication', required: true, label: inEveryLanguage('You may show it.') },
    ],
    licences: [
      { id: 'cc-by-4-0', label: inEveryLanguage('CC BY 4.0'), download: true },
      { id: 'all-rights', label: inEveryLanguage('All rights reserved'), download: false },
    ],
    review: { blind: true, reviewersSee: ['title', 'statement', 'altText', 'language'] },
    ...overrides,
  }
}

export function aCall(overrides: Partial<Call> = {}, rules: Partial<CallDefinition> = {}): Call {
  const definition = aDefinition(rules)
  return {
    id: 'call-1',
    slug: definition.slug,
    opensAt: new Date(definition.opensAt),
    closesAt: new Date(definition.closesAt),
    uploadsUntil: uploadsUntil(definition),
    definition,
    version: 1,
    releasedAt: null,
    ...overrides,
  }
}

export function aWorkDraft(overrides: Partial<WorkDraft> = {}): WorkDraft {
  return {
    title: 'The well',
    statement: 'Cut from paper.',
    altText: 'A well under a black sun.',
    language: 'en',
    licence: 'cc-by-4-0',
    answers: {},
    file: { name: 'the-well.png', size: 2048, sha256: 'a'.repeat(64), type: 'image/png' },
    ...overrides,
  }
}

export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    language: 'en',
    section: null,
    artist: {
      name: 'Amal K.',
      email: 'amal@example.org',
      country: 'TN',
      collective: null,
      members: [],
      links: [],
    },
    works: [aWorkDraft()],
    consents: { eligibility: true, rights: true, publication: true },
    answers: {},
    ...overrides,
  }
}
