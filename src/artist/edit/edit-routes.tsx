import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { bytesLimit } from '../../calls/call.ts'
import type { AppEnv } from '../../env.ts'
import { isLanguage } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { placeErrors, toInput, typedFrom } from '../../submissions/form-mapping.ts'
import {
  blankForm,
  filesOf,
  filledAgain,
  intentionIn,
  release,
} from '../../submissions/form-state.ts'
import type { Filled } from '../../submissions/pages/submit-form.tsx'
import { droppedFiles, unreadForm } from '../../submissions/pages/unread-form.ts'
import { switchLanguage } from '../../submissions/private-link.ts'
import { findSubmission } from '../../submissions/store.ts'
import { limitsOf } from '../../submissions/submission.ts'
import type { Explanation } from '../../web/explanation.ts'
import { first, type Typed, toTyped } from '../../web/form/form-values.ts'
import { type Fields, readFields, readForm } from '../../web/form/read-form.ts'
import { discard, readMultipartForm } from '../../web/form/read-multipart.ts'
import { page } from '../../web/rendering.tsx'
import { addressOf } from '../../web/security/rate-limit.ts'
import { listWorksOf } from '../../works/store.ts'
import type { Work } from '../../works/work.ts'
import { showAddress } from '../address/routes.tsx'
import { namedWork, ownSubmission, type SubmissionEnv } from '../guards.ts'
import { OwnAddPage } from '../pages/add-page.tsx'
import { type EditState, OwnEditPage } from '../pages/edit-page.tsx'
import { editRefusalInWords, refusedWith } from '../pages/edit-refusal.ts'
import { fileSettings } from '../pages/file-settings.ts'
import { showOwn } from '../pages/show-own.tsx'
import { ownWords } from '../words.ts'
import { add, edit, reorder } from './edit.ts'
import { inOrderOf, otherwise } from './edit-conflict.ts'
import { draftOf, readEdit, readWork } from './edit-schema.ts'
import { type EditRefusal, editableUntil, isEditable, moved } from './editable.ts'

/** What the artist changes while her call is open. */
export const ownEdits = new Hono<AppEnv>()

ownEdits.get('/submission/edit', ownSubmission, (c) => {
  const { submission, call, arrivedAt } = c.var
  if (!isEditable(submission, call, arrivedAt)) return c.redirect(paths.submission(), 303)
  const typed = typedFrom(draftOf(submission, liveOf(c.var.works)))
  return showEdit(c, 200, { typed, errors: new Map(), version: submission.version })
})

ownEdits.post('/submission/edit', ownSubmission, async (c) => {
  const { submission, call, works, arrivedAt: now } = c.var
  const live = liveOf(works)
  const { entries, fault } = await readFields(c)
  const ids = live.map((work) => work.id)
  const typed = inOrderOf(toTyped(entries), ids)
  if (fault) return showEditAgain(c, typed, fault)
  const files = new Map(live.map((work, block) => [block, work.file]))
  const { input, blocks } = toInput(call.definition, typed, files)
  const version = Number(first(typed, 'version'))
  if (switched(c, typed)) return showEdit(c, 200, { typed, errors: new Map(), version })

  const language = input['language'] ?? submission.language
  const given = { ...input, language, ...(live.length === 0 && { works: [] }) }
  const read = readEdit(call.definition, given, c.var.language)
  if (!read.ok) {
    const errors = placeErrors(read.errors, blocks)
    return showEdit(c, 422, { typed, errors, version })
  }

  const own = { submission, call, works, now }
  const sender = await addressOf(c, now)
  const edited = await edit(c.env, own, { draft: read.draft, version, sender })
  if (edited.ok && read.draft.language !== submission.language) {
    switchLanguage(c, read.draft.language)
  }
  if (edited.ok) {
    if (edited.value.address === 'too-many') return showAddress(c, 429, { said: 'too-many' })
    return c.redirect(paths.submission({ said: 'saved' }), 303)
  }

  const { refusal } = edited
  const isNewer = refusal.kind === 'changed-meanwhile'
  const notice = isNewer
    ? { what: ownWords[c.var.language].editing.meanwhile, next: '' }
    : editRefusalInWords(refusal, call, c.var.language)
  return showEdit(c, 409, {
    typed,
    errors: new Map(),
    version: isNewer ? refusal.version : version,
    notice,
    ...(isNewer && { meanwhile: await storedOtherwise(c, typed) }),
  })
})

ownEdits.get('/submission/works/new', ownSubmission, (c) => {
  const { submission, call, arrivedAt } = c.var
  if (!isEditable(submission, call, arrivedAt)) return c.redirect(paths.submission(), 303)
  const { most } = limitsOf(call.definition, submission.section)
  if (liveOf(c.var.works).length < most) return showAdd(c, 200, blankForm(1))
  const refusal = { kind: 'too-many-works', most } as const
  return showOwn(c, 409, { refusal })
})

/** Fields and file in one request, as the form without script sends them. */
ownEdits.post('/submission/works/new', ownSubmission, async (c) => {
  const { submission, call, works, arrivedAt: now } = c.var
  const { definition } = call
  const isOpen = isEditable(submission, call, now)
  const arrival = await readMultipartForm(c, {
    bucket: c.env.ORIGINALS,
    fileBytes: isOpen ? bytesLimit(definition.files) : 0,
    files: 1,
    fields: /^works\.0\.file$/,
  })
  const typed = toTyped(arrival.entries)
  const files = await filesOf(c.env.DB, call, typed, arrival.files, now)
  const { input } = toInput(definition, typed, files)
  const [work] = input.works
  const read = readWork(definition, work, c.var.language)
  const wrong = new Map([
    ...(read.ok ? [] : placeErrors(read.errors, [0])),
    ...droppedFiles(files, c.var.language, definition.files.megabytes),
  ])
  const address = await addressOf(c, now)
  const coming = { call, language: c.var.language, typed, files, address, now }
  const again = async (intention = intentionIn(typed)): Promise<Filled> => {
    const filled = await filledAgain(c.env, coming)
    const errors = new Map([...(isOpen ? wrong : []), ...filled.errors])
    return { ...filled, errors, intention }
  }
  if (switched(c, typed)) return showAdd(c, 200, { ...(await again()), errors: new Map() })
  if (arrival.fault) {
    const { status, notice } = unreadForm(arrival.fault, c.var.language)
    return showAdd(c, status, await again(), notice)
  }
  if (wrong.size > 0 && isOpen) return showAdd(c, 422, await again())

  const file = files.get(0)
  const added =
    read.ok && isOpen
      ? await add(
          c.env,
          { submission, call, works, now },
          {
            work: read.work,
            intention: intentionIn(typed),
            address,
            ...(file?.isStored && { stored: file.objectKey }),
          },
        )
      : { ok: false as const, refusal: closed(c) }
  if (!added.ok) {
    const isReused = added.refusal.kind === 'key-reused'
    const filled = await again(isReused ? crypto.randomUUID() : undefined)
    const notice = editRefusalInWords(added.refusal, call, c.var.language)
    return showAdd(c, refusedWith(c, added.refusal, now), filled, notice)
  }

  const { upload } = added.value
  const unused = [...arrival.files.values()].filter((one) => one.objectKey !== upload.objectKey)
  await Promise.all([release(c.env.DB, files.values()), discard(c.env.ORIGINALS, unused)])
  return c.redirect(paths.submission({ said: 'added', work: added.value.work.id }), 303)
})

ownEdits.post('/submission/works/:work/place', ownSubmission, async (c) => {
  const { submission, call, works, arrivedAt: now } = c.var
  const work = namedWork(c)
  const { way } = await readForm(c)
  const ids = liveOf(works).map((one) => one.id)
  const order = moved(ids, work.id, way === 'up' ? -1 : 1)
  const ordered = await reorder(c.env, { submission, call, works, now }, order)
  if (!ordered.ok) return showOwn(c, 409, { refusal: ordered.refusal })
  return c.redirect(paths.submission({ said: 'ordered', work: work.id }), 303)
})

/** What was typed goes along to another language and nowhere else. */
function switched(c: Context<SubmissionEnv>, typed: Typed): boolean {
  const language = first(typed, 'lang')
  if (!isLanguage(language)) return false
  switchLanguage(c, language)
  c.set('language', language)
  return true
}

function liveOf(works: Array<Work>): Array<Work> {
  return works.filter((work) => work.state !== 'withdrawn')
}

function closed(c: Context<SubmissionEnv>): EditRefusal {
  const { submission, call } = c.var
  return { kind: 'call-closed', closesAt: editableUntil(submission, call) }
}

/** What is stored now where it differs from what was typed: somebody else was quicker. */
async function storedOtherwise(c: Context<SubmissionEnv>, typed: Typed) {
  const [submission, works] = await Promise.all([
    findSubmission(c.env.DB, c.var.submission.id),
    listWorksOf(c.env.DB, c.var.submission.id),
  ])
  if (!submission) return new Map<string, string>()
  return otherwise(typedFrom(draftOf(submission, liveOf(works))), typed)
}

/** What was not read stays as it is stored, so that saving again takes nothing away. */
function showEditAgain(
  c: Context<SubmissionEnv>,
  typed: Typed,
  fault: NonNullable<Fields['fault']>,
): Response | Promise<Response> {
  const { submission, works } = c.var
  const { status, notice } = unreadForm(fault, submission.language)
  const stored = typedFrom(draftOf(submission, liveOf(works)))
  const version = Number(first(typed, 'version')) || submission.version
  const filled = new Map([...stored, ...typed])
  return showEdit(c, status, { typed: filled, errors: new Map(), version, notice })
}

function showEdit(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  state: EditState,
): Response | Promise<Response> {
  const { call, language } = c.var
  const { email } = c.var.submission.artist
  const props = { call, language, works: liveOf(c.var.works), email, state }
  return page(c, <OwnEditPage {...props} />, status)
}

function showAdd(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  filled: Filled,
  notice?: Explanation,
): Response | Promise<Response> {
  const { submission, call } = c.var
  const { most } = limitsOf(call.definition, submission.section)
  const position = liveOf(c.var.works).length + 1
  const room = Math.max(0, most + 1 - position)
  const settings = fileSettings(c.var, null)
  const props = { call, language: c.var.language, filled, room, position, settings, notice }
  return page(c, <OwnAddPage {...props} />, status)
}
