import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type AppEnv, settings } from '../env.ts'
import { paths } from '../paths.ts'
import { publicKeys, read } from '../platform/receipts.ts'
import { wishedLanguage } from '../web/named-language.ts'
import { page } from '../web/rendering.tsx'
import { ReceiptCheckPage } from './pages/receipt-check-page.tsx'
import { jwsIn, type Receipt } from './receipt.ts'

export const receipts = new Hono<AppEnv>()

receipts.get(paths.api.receiptKeys(), (c) =>
  c.json(publicKeys(settings(c.env).RECEIPT_KEYS), 200, { 'Cache-Control': 'public, max-age=300' }),
)

receipts.get(paths.verifyReceipt(), (c) =>
  page(c, <ReceiptCheckPage language={wishedLanguage(c)} keys={keysOf(c)} />),
)

/** Without script the house looks for itself. */
receipts.post(paths.verifyReceipt(), bodyLimit({ maxSize: 65_536 }), async (c) => {
  const { receipt: typed } = await c.req.parseBody()
  const text = typeof typed === 'string' ? typed : ''
  const jws = jwsIn(text)
  const found = jws ? await read(settings(c.env).RECEIPT_KEYS, jws) : null
  const receipt = found?.verdict === 'good' ? (found.payload as Receipt) : undefined
  const props = { language: wishedLanguage(c), keys: keysOf(c), typed: text, receipt }
  return page(c, <ReceiptCheckPage {...props} verdict={found?.verdict ?? 'unreadable'} />)
})

function keysOf(c: Context<AppEnv>): unknown {
  return publicKeys(settings(c.env).RECEIPT_KEYS)
}
