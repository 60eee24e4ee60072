import { z } from 'zod'
import type { CallDefinition } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { fileName, mediaType } from '../../shared/text-schema.ts'
import { type FormError, type ReadDraft, readDraft } from '../../submissions/draft-schema.ts'
import {
  type Draft,
  limitsOf,
  type Submission,
  type WorkDraft,
} from '../../submissions/submission.ts'
import { fieldErrors } from '../../web/form/errors.ts'

/**
 * The body of `PATCH /api/submissions/{id}`: what is given replaces what is stored, the rest stays.
 * `version` is the one the change was made from.
 */
export const editForm = z.object({
  version: z.int(),
  language: z.string().optional(),
  section: z.string().nullable().optional(),
  artist: z.record(z.string(), z.unknown()).optional(),
  consents: z.record(z.string(), z.unknown()).optional(),
  answers: z.record(z.string(), z.unknown()).optional(),
  works: z
    .array(z.looseObject({ id: z.string() }))
    .max(200)
    .optional(),
})

/** The body of `PUT /api/submissions/{id}/order`: every work, in the wished order. */
export const orderForm = z.object({ works: z.array(z.string()).min(1).max(500) })

/** The body of `POST /api/submissions/{id}/withdrawal`: some works, or all of them. */
export const withdrawalForm = z.object({ works: z.array(z.string()).max(500).optional() })

/** The body of `POST …/works/{work}/replacement`. */
export const fileForm = z.object({
  file: z.object({
    name: fileName({ notText: 'Text is expected', missing: 'The name of the file' }),
    size: z.int().min(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .toLowerCase(),
    type: mediaType,
  }),
})

type Kept = WorkDraft & { id: string }

/** A submission as the draft it would be if it were handed in now. */
export function draftOf(submission: Submission, works: Array<Kept>): Draft {
  const { language, section, artist, consents, answers } = submission
  return { language, section, artist, consents, answers, works: works.map(draftOfWork) }
}

export function draftOfWork({ title, statement, altText, language, licence, answers, file }: Kept) {
  return { title, statement, altText, language, licence, answers, file }
}

/** What is stored with the changes of `patch` laid over it, to be read like any draft. */
export function patched(
  submission: Submission,
  works: Array<Kept>,
  patch: z.output<typeof editForm>,
): unknown {
  const stored = draftOf(submission, works)
  return {
    ...stored,
    ...(patch.language !== undefined && { language: patch.language }),
    ...(patch.section !== undefined && { section: patch.section }),
    artist: { ...stored.artist, ...patch.artist },
    consents: { ...stored.consents, ...patch.consents },
    answers: { ...stored.answers, ...patch.answers },
    works: works.map((work) => ({
      ...draftOfWork(work),
      ...patch.works?.find((one) => one.id === work.id),
      file: work.file,
    })),
  }
}

/**
 * Reads an edited submission by the rules of the form. Files are not looked at: they were committed
 * before. The section may only be one that takes as many works as there are.
 */
export function readEdit(
  definition: CallDefinition,
  input: unknown,
  language: Language,
): ReadDraft {
  const read = readDraft(withoutFileRules(definition), input, language)
  if (!read.ok) return read

  const { most } = limitsOf(definition, read.draft.section)
  if (read.draft.works.length <= most || definition.sections.length === 0) return read
  return { ok: false, errors: [{ path: 'section', message: tooMany(most, language) }] }
}

const dummy = { name: '-', email: 'nobody@example.org' }

/** Reads one more work by the rules of the form; paths begin with `works.0`. */
export function readWork(
  definition: CallDefinition,
  work: unknown,
  language: Language,
): { ok: true; work: WorkDraft } | { ok: false; errors: Array<FormError> } {
  const works = { least: 1, most: 1 }
  const questions = definition.questions.filter((asked) => asked.about === 'work')
  const files = { ...definition.files, works }
  const rules = { ...definition, files, questions, consents: [], sections: [] }
  const read = readDraft(rules, { language, artist: dummy, consents: {}, works: [work] }, language)
  if (!read.ok) return read
  const [draft] = read.draft.works
  return draft ? { ok: true, work: draft } : { ok: false, errors: [] }
}

function withoutFileRules(definition: CallDefinition): CallDefinition {
  return {
    ...definition,
    files: { ...definition.files, megabytes: 1_000_000, works: { least: 0, most: null } },
    sections: definition.sections.map(({ works: _, ...section }) => section),
  }
}

function tooMany(most: number, language: Language): string {
  return fieldErrors[language].worksTooMany(most)
}
