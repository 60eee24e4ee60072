import type { Context } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

/** Answers with a page. Pages of one person are never kept by anybody in between. */
export function page(
  c: Context,
  markup: Markup,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-store')
  return c.html(documentOf(markup), status)
}

export function documentOf(markup: Markup): Markup {
  return html`<!doctype html>${markup}`
}
