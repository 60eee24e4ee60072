import { probablyMeant } from '../shared/address-typo.ts'
import type { FileCommitment } from '../uploads/file-commitment.ts'
import {
  all,
  emailChoice,
  first,
  type Typed,
  type TypedError,
  toTyped,
} from '../web/form/form-values.ts'
import type { FormFields } from './island-settings.ts'
import type { Draft } from './submission.ts'

const mostBlocks = 50

/**
 * The body of the contract that a form stands for. A block nobody touched is left out; `blocks`
 * says which block of the form each work came from, so that errors find their way back.
 */
export function toInput(
  fields: FormFields,
  typed: Typed,
  files: ReadonlyMap<number, FileCommitment>,
): { input: Record<string, unknown> & { works: Array<unknown> }; blocks: Array<number> } {
  const used = usedBlocks(typed, files)
  const blocks = used.length > 0 ? used : [0]
  const about = (kind: 'submission' | 'work') =>
    fields.questions.filter((asked) => asked.about === kind)
  const works = blocks.map((block) => {
    const name = (field: string) => `works.${block}.${field}`
    return {
      title: first(typed, name('title')),
      statement: first(typed, name('statement')),
      altText: first(typed, name('altText')),
      language: first(typed, name('language')),
      licence: first(typed, name('licence')),
      answers: answersIn(typed, name('answers'), about('work')),
      file: files.get(block),
    }
  })
  const consents = fields.consents.map(({ name }) => [name, first(typed, `consents.${name}`)])
  const input = {
    language: first(typed, 'language') || undefined,
    section: first(typed, 'section') || null,
    artist: {
      name: first(typed, 'artist.name'),
      email: emailIn(typed),
      country: first(typed, 'artist.country'),
      collective: first(typed, 'artist.collective'),
      members: linesIn(typed, 'artist.members'),
      links: linesIn(typed, 'artist.links'),
    },
    works,
    consents: Object.fromEntries(consents.map(([name, value]) => [name, value === 'yes'])),
    answers: answersIn(typed, 'answers', about('submission')),
    latePass: first(typed, 'latePass').trim() || undefined,
    proof: first(typed, 'proof') || undefined,
    emailAsTyped: isAsTyped(typed) || undefined,
  }
  return { input, blocks }
}

function emailIn(typed: Typed): string {
  const email = first(typed, 'artist.email')
  const chosen = first(typed, emailChoice)
  return chosen !== '' && chosen === probablyMeant(email) ? chosen : email
}

function isAsTyped(typed: Typed): boolean {
  const email = first(typed, 'artist.email').trim()
  return email !== '' && first(typed, emailChoice).trim() === email
}

/** The other way round: the form filled with what a draft says. */
export function typedFrom(draft: Draft): Typed {
  const { artist } = draft
  const entries: Array<readonly [string, string]> = [
    ['language', draft.language],
    ['section', draft.section ?? ''],
    ['artist.name', artist.name],
    ['artist.email', artist.email],
    ['artist.country', artist.country ?? ''],
    ['artist.collective', artist.collective ?? ''],
    ['artist.members', artist.members.join('\n')],
    ['artist.links', artist.links.join('\n')],
    ...Object.entries(draft.consents).map(([name, given]) => pair('consents', name, given)),
    ...answered('answers', draft.answers),
    ...draft.works.flatMap(
      (work, block): Array<readonly [string, string]> => [
        [`works.${block}.title`, work.title],
        [`works.${block}.statement`, work.statement],
        [`works.${block}.altText`, work.altText],
        [`works.${block}.language`, work.language],
        [`works.${block}.licence`, work.licence],
        ...answered(`works.${block}.answers`, work.answers),
      ],
    ),
  ]
  return toTyped(entries.filter(([, value]) => value !== ''))
}

const order = ['works', 'artist', 'answers', 'section', 'consents']

/** One message for each field, under the field's name in the form and in the form's order. */
export function placeErrors(
  errors: ReadonlyArray<TypedError>,
  blocks: ReadonlyArray<number>,
): Map<string, string> {
  const placed = new Map<string, string>()
  const place = ({ path }: TypedError) => order.indexOf(path.split('.')[0] ?? '')
  for (const { path, message } of errors.toSorted((a, b) => place(a) - place(b))) {
    const name = path
      .replace(/^works\.(\d+)/, (_, index) => `works.${blocks[Number(index)] ?? index}`)
      .replace(/^(works\.\d+\.file)\..*$/, '$1')
      .replace(/^(artist\.(?:members|links))\..*$/, '$1')
      .replace(/^((?:works\.\d{1,6}\.)?answers\.[^.]+)\.\d+$/, '$1')
    if (!placed.has(name)) placed.set(name, message)
  }
  return placed
}

function usedBlocks(typed: Typed, files: ReadonlyMap<number, FileCommitment>): Array<number> {
  const used = new Set(files.keys())
  for (const [name, values] of typed) {
    const block = /^works\.(\d{1,2})\.(?:title|statement|altText|answers\..+)$/.exec(name)?.[1]
    if (block && values.some((value) => value.trim() !== '')) used.add(Number(block))
  }
  return [...used].filter((block) => block < mostBlocks).toSorted((a, b) => a - b)
}

function answersIn(typed: Typed, prefix: string, questions: FormFields['questions']) {
  const answers = questions.map((asked) => {
    const values = all(typed, `${prefix}.${asked.name}`).filter((value) => value !== '')
    return [asked.name, asked.kind === 'several' ? values : (values[0] ?? '')] as const
  })
  return Object.fromEntries(answers)
}

function answered(prefix: string, answers: Draft['answers']): Array<readonly [string, string]> {
  return Object.entries(answers).flatMap(([name, answer]) =>
    [answer].flat().map((value) => [`${prefix}.${name}`, value] as const),
  )
}

function pair(prefix: string, name: string, given: boolean): readonly [string, string] {
  return [`${prefix}.${name}`, given ? 'yes' : '']
}

function linesIn(typed: Typed, name: string): Array<string> {
  return first(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
