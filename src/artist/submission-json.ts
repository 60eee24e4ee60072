import type { FileRules } from '../calls/call.ts'
import { paths } from '../paths.ts'
import { type Later, laterState } from '../uploads/upload.ts'
import { preflightOf } from '../works/preflight.ts'
import type { Work } from '../works/work.ts'

/** A work as its artist reads it. */
export function shown(work: Work, origin: string, rules: FileRules) {
  return {
    id: work.id,
    code: work.code,
    title: work.title,
    statement: work.statement,
    altText: work.altText,
    language: work.language,
    licence: work.licence,
    answers: work.answers,
    state: work.state,
    ...(work.reason && { reason: work.reason }),
    file: work.file,
    committedAt: work.committedAt,
    receivedAt: work.receivedAt,
    width: work.width,
    height: work.height,
    renditions: (work.state === 'withdrawn' ? [] : work.renditions).map(
      ({ width, height, type, name }) => ({
        width,
        height,
        type,
        url: `${origin}${paths.rendition(name)}`,
      }),
    ),
    shownFrom: work.shownFrom,
    looksRight: work.looksRight,
    preflight: preflightOf(work, rules),
    decision: work.decision,
  }
}

/** Another file for the work, on its way or refused. */
export function replacementOf(later: Later | undefined) {
  const state = laterState(later)
  if (!later || !state) return {}
  const { upload, reason } = later
  return {
    replacement: {
      state,
      file: upload.file,
      ...(reason && { reason }),
      ...(state === 'awaiting-upload' && {
        upload: { id: upload.id, partSize: upload.partSize, partCount: upload.partCount },
      }),
    },
  }
}
