import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answersSchema } from '../../src/submissions/answer-schema.ts'
import { draftSchema } from '../../src/submissions/draft-schema.ts'
import { fieldErrors } from '../../src/web/form/errors.ts'
import { aDefinition, inEveryLanguage } from '../support/factories.ts'
import { type Leaf, textLeaves } from '../support/text-leaves.ts'

const asked = { required: false, label: inEveryLanguage('Asked') }
const definition = aDefinition({
  sections: [{ name: 'one', label: inEveryLanguage('One'), about: inEveryLanguage('One') }],
  questions: [
    { name: 'line', about: 'work', kind: 'text', ...asked },
    { name: 'text', about: 'work', kind: 'long-text', ...asked },
  ],
})

/** Functions of the forms that make a schema for one call. */
const made: Record<string, z.ZodType> = {
  draftSchema: draftSchema(definition, null, fieldErrors.en),
  answersSchema: answersSchema(definition.questions, fieldErrors.en),
}

/** Functions that read with the schemas above, or are pieces of schemas. */
const others = [
  'emailAddress',
  'fileName',
  'inEveryLanguage',
  'languageOf',
  'line',
  'multiLine',
  'noteLine',
  'noteText',
  'patched',
  'draftOf',
  'draftOfWork',
  'readDraft',
  'readEdit',
  'readWork',
  'rowsForm',
  'singleLine',
  'text',
  'tokensIn',
  'wordsIn',
]

/** Compared with what is known, or read again by another schema: never kept as it came. */
const neverKept = [
  'afterForm[]',
  'deskQuery.after',
  'leavingForm.call',
  'roundQuery.after',
  'bulkForm.work[]',
  'draftSchema.section',
  'editForm.answers.*',
  'editForm.artist.*',
  'editForm.consents.*',
  'editForm.language',
  'editForm.section',
  'editForm.works[].*',
  'editForm.works[].id',
  'entrySchema.latePass',
  'entrySchema.proof',
  'orderForm.works[]',
  'withdrawalForm.works[]',
]

const sources = globSync('**/*.{ts,tsx}', { cwd: 'src' })
const modules = await Promise.all(
  sources
    .filter((file) => /(forms|schema)\.ts$/.test(file))
    .map((file): Promise<Record<string, unknown>> => import(path.resolve('src', file))),
)
const exported = modules.flatMap((module) => Object.entries(module))

const leaves: Array<Leaf> = exported
  .map(([name, value]) => [name, value instanceof z.ZodType ? value : made[name]] as const)
  .flatMap(([name, schema]) => (schema ? textLeaves(schema, name) : []))
  .filter(({ path }) => !neverKept.includes(path))

const signs = [
  ...['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028', '\u2029', '\ufeff\ufdd0'],
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'],
  ...['\u206a', '\ufffe', '\ufff9', '\ud800'],
]

function kept({ schema }: Leaf, text: string): string {
  const read = schema.safeParse(text)
  return read.success ? JSON.stringify(read.data) : ''
}

test('every schema of the forms is walked here', () => {
  const unknown = exported.filter(
    ([name, value]) =>
      typeof value === 'function' &&
      !(value instanceof z.ZodType) &&
      !(name in made || others.includes(name)),
  )
  expect(unknown.map(([name]) => name)).toEqual([])
  expect(leaves.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'draftSchema.artist.name',
      'draftSchema.artist.links[]',
      'draftSchema.works[].answers.line',
      'draftSchema.works[].file.name',
      'callDefinition.texts.en.title',
      'callDefinition.partners[].name',
      'passForm.note',
      'reviewForm.comment',
    ]),
  )
})

test('no field of any form takes a control, a direction override or half a character', () => {
  const taken = leaves.flatMap((leaf) =>
    signs
      .filter((sign) => {
        const text = kept(leaf, `https://example.org/a${sign}b`) + kept(leaf, `a${sign}b`)
        return (
          text.includes(sign.slice(-1)) ||
          text.includes(JSON.stringify(sign.slice(-1)).slice(1, -1))
        )
      })
      .map((sign) => `${leaf.path} takes U+${sign.charCodeAt(0).toString(16)}`),
  )
  expect(taken).toEqual([])
})

test('a line break is taken by these fields and by no other', () => {
  const several = leaves.filter((leaf) =>
    ['\n', '\r', '\t', '\v'].some((sign) => kept(leaf, `a${sign}b`).includes('\\')),
  )

  const inCalls = ['introduction', 'eligibility', 'participation', 'afterwards']
  expect(new Set(several.map(({ path }) => path.replace(/\.(es|pt|fr|ar)\b/, '.en')))).toEqual(
    new Set([
      ...inCalls.map((name) => `callDefinition.texts.en.${name}`),
      'callDefinition.sections[].about.en',
      'draftSchema.works[].statement',
      'draftSchema.works[].altText',
      'draftSchema.works[].answers.text',
      'answersSchema.text',
      'reviewForm.comment',
    ]),
  )
})

test('what cannot be seen counts as nothing', () => {
  const unseen = [
    '\u3164',
    '\u2800 \u200b',
    '\u0301',
    '\u200f\u200d',
    '\u{e0041}\u{e007f}',
    '\u00ad',
  ]
  const full = leaves.flatMap((leaf) =>
    unseen
      .filter(
        (text) =>
          !['', '""', 'null', 'false', '"poster"', '"cc-by-4-0"'].includes(kept(leaf, text)),
      )
      .map(() => leaf.path),
  )
  expect([...new Set(full)]).toEqual([])
})

test('text from outside is read by these schemas and by no other', () => {
  const elsewhere = sources
    .filter(
      (file) => !/(forms|schema)\.ts$|^platform\/settings\.ts$|^openapi\/|^islands\//.test(file),
    )
    .filter((file) => /\bz\s*\.(string|email|url)\(/.test(readFileSync(`src/${file}`, 'utf8')))

  // The proof of work is signed by us: what comes back is what was given out.
  expect(elsewhere).toEqual(['platform/proof-of-work.ts'])
})
