import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../../env.ts'
import { paths } from '../../paths.ts'
import { publicKeys, signed } from '../../platform/receipts.ts'
import { settings } from '../../platform/settings.ts'
import { listUploadsOfWork } from '../../uploads/store.ts'
import { page } from '../../web/rendering.tsx'
import { receiptToKeep } from '../../works/receipts/pages/keep-receipt.tsx'
import { namedWork, ownSubmission } from '../guards.ts'
import { OwnLookPage } from '../pages/look-page.tsx'
import { ReceiptPrintPage } from '../pages/receipt-print-page.tsx'
import { findReceipt } from '../receipts-store.ts'
import { erase } from './erase.ts'
import { ErasedPage, OwnErasePage } from './erase-page.tsx'
import { everythingOf } from './export.ts'
import { listEverything } from './export-store.ts'

/** What the artist takes along, looks at, or takes away. */
export const ownData = new Hono<AppEnv>()

ownData.get('/submission/works/:work/room', ownSubmission, (c) => {
  const { submission, call } = c.var
  const work = namedWork(c)
  if (work.state === 'withdrawn') throw new HTTPException(404)
  const props = { submission, call, work, language: c.var.language }
  return page(c, <OwnLookPage {...props} />)
})

/** Her own file, byte for byte as it came. */
ownData.get('/submission/works/:work/original', ownSubmission, async (c) => {
  const uploads = await listUploadsOfWork(c.env.DB, namedWork(c).id)
  const own = uploads.find((one) => one.state === 'current' && one.completedAt)
  const object = own && (await c.env.ORIGINALS.get(own.objectKey))
  if (!own || !object) throw new HTTPException(404)

  return new Response(object.body, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(object.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(own.file.name)}`,
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})

ownData.get('/submission/receipt/print', ownSubmission, async (c) => {
  const { submission, call, arrivedAt: now } = c.var
  const { RECEIPT_KEYS, SITE_URL: site } = settings(c.env)
  const receipt = await findReceipt(c.env.DB, submission, call.slug, now)
  const handedOut = await signed(RECEIPT_KEYS, receipt)
  const props = { call, language: c.var.language, ...handedOut, site, now }
  return page(c, <ReceiptPrintPage {...props} />)
})

ownData.get(paths.submissionReceiptToKeep(), ownSubmission, async (c) => {
  const { submission, call, arrivedAt } = c.var
  const { RECEIPT_KEYS } = settings(c.env)
  const receipt = await findReceipt(c.env.DB, submission, call.slug, arrivedAt)
  return receiptToKeep(c, {
    language: c.var.language,
    keys: publicKeys(RECEIPT_KEYS),
    handedOut: await signed(RECEIPT_KEYS, receipt),
  })
})

ownData.get('/submission/export', ownSubmission, async (c) => {
  const { submission, call, works, arrivedAt } = c.var
  const { RECEIPT_KEYS, SITE_URL } = settings(c.env)
  const [stored, receipt] = await Promise.all([
    listEverything(c.env.DB, submission.id),
    findReceipt(c.env.DB, submission, call.slug, arrivedAt),
  ])
  const everything = {
    exportedAt: arrivedAt,
    call: call.slug,
    ...everythingOf(stored),
    receipt: await signed(RECEIPT_KEYS, receipt),
    originals: works.map(({ id, title, file }) => ({
      title,
      name: file.name,
      url: `${SITE_URL}${paths.submissionOriginal(id)}`,
    })),
  }
  return c.body(JSON.stringify(everything, null, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="cartelera-${submission.code}.json"`,
    'Cache-Control': 'private, no-store',
  })
})

ownData.get('/submission/erasure', ownSubmission, (c) => {
  const { submission, call } = c.var
  const props = { submission, call, language: c.var.language }
  return page(c, <OwnErasePage {...props} />)
})

ownData.post('/submission/erasure', ownSubmission, async (c) => {
  const { submission, arrivedAt } = c.var
  await erase(c.env, submission.id, arrivedAt)
  return page(c, <ErasedPage submission={submission} language={c.var.language} />)
})

function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}
