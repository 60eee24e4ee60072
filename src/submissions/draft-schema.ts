import { z } from 'zod'
import type { CallDefinition } from '../calls/call.ts'
import { isLanguage, type Language, languages } from '../i18n/languages.ts'
import { emailAddress, fileName, mediaType, multiLine, singleLine } from '../shared/text-schema.ts'
import { type FieldErrors, fieldErrors } from '../web/form/errors.ts'
import { wordsIn } from '../web/form/text-limits.ts'
import { answersSchema } from './answer-schema.ts'
import { fieldLimits } from './field-limits.ts'
import { type Draft, limitsOf } from './submission.ts'

export type FormError = { path: string; message: string }
export type ReadDraft = { ok: true; draft: Draft } | { ok: false; errors: Array<FormError> }

/** Reads what a client or a form sends against the rules of one call; errors are in `language`. */
export function readDraft(
  definition: CallDefinition,
  input: unknown,
  language: Language,
): ReadDraft {
  const words = fieldErrors[language]
  const parsed = draftSchema(definition, sectionOf(input), words).safeParse(input, {
    error: (issue) => (issue.input === undefined ? words.missing : words.wrong),
  })
  if (parsed.success) return { ok: true, draft: parsed.data }

  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  return { ok: false, errors: onePerPath(errors) }
}

/** The rules of a call that a draft is held to. */
export type DraftRules = Pick<
  CallDefinition,
  'files' | 'statement' | 'sections' | 'questions' | 'consents' | 'licences'
>

/**
 * The body of `POST /api/calls/{slug}/submissions` for one call. Names, e-mail, titles, files and
 * required consents must be there; the rest may be absent. Unknown names are ignored.
 */
export function draftSchema(definition: DraftRules, section: string | null, words: FieldErrors) {
  const limits = limitsOf(definition, section)
  const line = (most: number) => singleLine(most, words)
  const required = (most: number, message: string) => line(most).min(1, message)
  const optional = (most: number) =>
    line(most)
      .nullish()
      .transform((text) => text || null)
  const list = (most: number) =>
    z
      .array(singleLine(500, { ...words, tooLong: words.lineTooLong }), words.wrong)
      .max(most, { error: ({ input }) => words.tooManyLines(most, countOf(input)) })
      .nullish()
      .transform((items) => (items ?? []).filter((item) => item !== ''))
  const [firstLicence] = definition.licences

  const file = z.object(
    {
      name: fileName({ notText: words.file, missing: words.file }),
      size: z
        .int(words.wrong)
        .min(1, words.fileEmpty)
        .max(limits.bytes, words.fileTooLarge(definition.files.megabytes)),
      sha256: z
        .string(words.sha256)
        .regex(/^[0-9a-f]{64}$/i, words.sha256)
        .toLowerCase(),
      type: mediaType,
    },
    words.file,
  )

  const work = z.object(
    {
      title: singleLine(fieldLimits.title, { ...words, notText: words.title }).min(1, words.title),
      statement: statementSchema(definition, words),
      altText: multiLine(fieldLimits.altText, words)
        .nullish()
        .transform((text) => text ?? ''),
      language: optional(35),
      licence: optional(40)
        .transform((id) => id ?? firstLicence?.id ?? '')
        .refine((id) => definition.licences.some((licence) => licence.id === id), words.choose),
      answers: answersSchema(
        definition.questions.filter((asked) => asked.about === 'work'),
        words,
      ),
      file,
    },
    words.wrong,
  )

  return z
    .object({
      language: z.enum(languages, words.choose).default('en'),
      section: sectionSchema(definition, words),
      artist: z.object(
        {
          name: required(fieldLimits.name, words.missing),
          email: emailAddress({
            notText: words.email,
            tooLong: words.tooLong,
            wrong: words.email,
          }),
          country: optional(2)
            .transform((code) => code?.toUpperCase() ?? null)
            .refine((code) => code === null || /^[A-Z]{2}$/.test(code), words.country),
          collective: optional(fieldLimits.name),
          members: list(fieldLimits.members),
          links: list(fieldLimits.links),
        },
        words.missing,
      ),
      works: z
        .array(work, words.file)
        .min(limits.least, words.worksTooFew(limits.least))
        .max(limits.most, words.worksTooMany(limits.most)),
      consents: consentsSchema(definition, section, words),
      answers: answersSchema(
        definition.questions.filter((asked) => asked.about === 'submission'),
        words,
      ),
    })
    .transform(
      (draft): Draft => ({
        ...draft,
        works: draft.works.map((one) => ({ ...one, language: one.language ?? draft.language })),
      }),
    )
}

function countOf(input: unknown): number {
  return Array.isArray(input) ? input.length : 0
}

function statementSchema(definition: DraftRules, words: FieldErrors) {
  const { maxCharacters, maxWords } = definition.statement
  return multiLine(maxCharacters, words)
    .nullish()
    .transform((text) => text ?? '')
    .refine((text) => !maxWords || wordsIn(text) <= maxWords, {
      error: ({ input }) => words.tooManyWords(maxWords ?? 0, wordsIn(String(input))),
    })
}

function sectionSchema(definition: DraftRules, words: FieldErrors) {
  return z
    .string(words.choose)
    .nullish()
    .transform((name) => name || null)
    .refine(
      (name) =>
        definition.sections.length === 0
          ? true
          : definition.sections.some((one) => one.name === name),
      words.choose,
    )
    .transform((name) => (definition.sections.length === 0 ? null : name))
}

function consentsSchema(definition: DraftRules, section: string | null, words: FieldErrors) {
  const further = definition.sections.find((one) => one.name === section)?.consents ?? []
  const given = z
    .union([z.boolean(), z.string(), z.null()])
    .optional()
    .transform((value) => value === true || value === 'on' || value === 'yes' || value === 'true')
  const shape = Object.fromEntries(
    definition.consents.map((consent) => [
      consent.name,
      consent.required || further.includes(consent.name)
        ? given.refine((value) => value, words.consent)
        : given,
    ]),
  )
  return z.preprocess((value) => value ?? {}, z.object(shape, words.consent))
}

function sectionOf(input: unknown): string | null {
  const section =
    typeof input === 'object' && input !== null && 'section' in input ? input.section : null
  return typeof section === 'string' ? section : null
}

/** The language to answer in: the one the body names, else what the client prefers. */
export function languageOf(input: unknown, preferred: Language): Language {
  const named =
    typeof input === 'object' && input !== null && 'language' in input ? input.language : null
  return typeof named === 'string' && isLanguage(named) ? named : preferred
}

/** Of several errors about one field the first. */
function onePerPath(errors: Array<FormError>): Array<FormError> {
  const first = new Map(errors.toReversed().map((error) => [error.path, error]))
  return errors.filter((error) => first.get(error.path) === error)
}
