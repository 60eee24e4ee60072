import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listTroubled } from '../../failures/failure-lists-store.ts'
import { paths } from '../../paths.ts'
import { settings } from '../../platform/settings.ts'
import { listLaterUploads, listUploadsOf } from '../../uploads/store.ts'
import { asset } from '../../web/assets.ts'
import { page } from '../../web/rendering.tsx'
import { findMailState } from '../address/mail-state-store.ts'
import { listHistory } from '../data/history-store.ts'
import type { EditRefusal } from '../edit/editable.ts'
import type { SubmissionEnv } from '../guards.ts'
import { findReceipt } from '../receipts-store.ts'
import { doneIn } from '../said.ts'
import { isAwaited } from '../status.ts'
import { editRefusalInWords } from './edit-refusal.ts'
import { OwnPage } from './page.tsx'

const mostHappenings = 100

type Said = { wrongUpload?: string; refusal?: EditRefusal }

/** Answers with the artist's own page. */
export async function showOwn(
  c: Context<SubmissionEnv>,
  status: ContentfulStatusCode,
  { wrongUpload, refusal }: Said = {},
): Promise<Response> {
  const { submission, call, works, key } = c.var
  const isChecking = works.some((work) => work.state === 'checking')
  const [uploads, later, history, mail, receipt, troubled] = await Promise.all([
    works.some(isAwaited) ? listUploadsOf(c.env.DB, submission.id) : [],
    listLaterUploads(c.env.DB, submission.id),
    listHistory(c.env.DB, submission.id, mostHappenings),
    findMailState(c.env.DB, submission.id, c.var.arrivedAt),
    findReceipt(c.env.DB, submission, call.slug, c.var.arrivedAt),
    isChecking ? listTroubled(c.env.DB, submission.id) : new Set<string>(),
  ])
  const pending = new Map(
    uploads.flatMap(({ id, upload }) => (upload.completedAt ? [] : [[id, upload] as const])),
  )
  const { language } = c.var
  const { said, work } = c.req.query()
  return page(
    c,
    <OwnPage
      submission={submission}
      call={call}
      works={works}
      language={language}
      link={`${settings(c.env).SITE_URL}${paths.privateLink(key)}`}
      pending={pending}
      later={later}
      history={history}
      mail={mail}
      receipt={receipt}
      worker={asset('hash-worker.js')}
      troubled={troubled}
      wrongUpload={wrongUpload}
      done={refusal ? null : doneIn({ said, work }, works)}
      notice={refusal && editRefusalInWords(refusal, call, language)}
      now={c.var.arrivedAt}
    />,
    status,
  )
}
