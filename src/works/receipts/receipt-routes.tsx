import { type Context, Hono } from 'hono'
import type { AppEnv } from '../../env.ts'
import { paths } from '../../paths.ts'
import { publicKeys } from '../../platform/receipts.ts'
import { settings } from '../../platform/settings.ts'
import { readForm } from '../../web/form/read-form.ts'
import { wishedLanguage } from '../../web/language.ts'
import { page } from '../../web/rendering.tsx'
import { receiptToKeep } from './pages/keep-receipt.tsx'
import { ReceiptCheckPage } from './pages/receipt-check-page.tsx'
import { checkReceipt } from './receipt-check.ts'

export const receipts = new Hono<AppEnv>()

receipts.get(paths.api.receiptKeys(), (c) =>
  c.json(keysOf(c), 200, { 'Cache-Control': 'public, max-age=300' }),
)

receipts.get(paths.verifyReceipt(), (c) =>
  page(c, <ReceiptCheckPage language={wishedLanguage(c)} keys={keysOf(c)} />),
)

/** Without script the receipt is checked here. */
receipts.post(paths.verifyReceipt(), async (c) => {
  const { receipt: typed = '', sum = '' } = await readForm(c)
  const keys = keysOf(c)
  const checked = await checkReceipt(typed, keys)
  const props = { language: wishedLanguage(c), keys, typed, sum, checked }
  return page(c, <ReceiptCheckPage {...props} />)
})

receipts.get('/receipt/verify/keep', (c) =>
  receiptToKeep(c, { language: wishedLanguage(c), keys: keysOf(c) }),
)

function keysOf(c: Context<AppEnv>) {
  return publicKeys(settings(c.env).RECEIPT_KEYS)
}
