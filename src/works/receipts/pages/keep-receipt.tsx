import type { Context } from 'hono'
import type { Language } from '../../../i18n/languages.ts'
import { settings } from '../../../platform/settings.ts'
import { asset } from '../../../web/assets.ts'
import { documentOf } from '../../../web/rendering.tsx'
import type { Receipt } from '../receipt.ts'
import type { KeyRing } from '../receipt-check.ts'
import { KeptReceipt } from './kept-receipt.tsx'

type Kept = {
  language: Language
  keys: KeyRing
  handedOut?: { receipt: Receipt; jws: string }
}

/** Answers with one document, to be kept, that checks a receipt without this site. */
export async function receiptToKeep(
  c: Context,
  { language, keys, handedOut }: Kept,
): Promise<Response> {
  const [script, style] = await Promise.all([
    textOf(c, asset('receipt-check.js')),
    textOf(c, asset('kept-receipt.css')),
  ])
  const [scriptHash, styleHash] = await Promise.all([hashFor(script), hashFor(style)])
  const policy = `default-src 'none'; script-src ${scriptHash}; style-src ${styleHash}; base-uri 'none'; form-action 'none'`
  const site = settings(c.env).SITE_URL
  const props = { language, keys, handedOut, site, script, style, policy }
  const name = handedOut ? `cartelera-${handedOut.receipt.code}` : 'cartelera-receipt-check'
  return c.html(documentOf(<KeptReceipt {...props} />), 200, {
    'Content-Disposition': `attachment; filename="${name}.html"`,
    'Cache-Control': 'private, no-store',
  })
}

async function textOf(c: Context, path: string): Promise<string> {
  const answer: Response = await c.env.ASSETS.fetch(new URL(path, c.req.url))
  if (!answer.ok) throw new Error(`${path} was not built`)
  return answer.text()
}

/** How a policy names the one script, or the one style, that may run. */
async function hashFor(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
