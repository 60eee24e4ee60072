import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isLanguage, type Language, preferredLanguage } from '../shared/languages.ts'
import { ErrorPage } from './error-pages.tsx'
import { type Problem, problem } from './problems.ts'
import { page } from './rendering.tsx'

/** What is answered when there is nothing to answer with: a calm page, or a problem to a program. */
export const faults = {
  missing: (c: Context) =>
    answer(c, 404, 'missing', { kind: 'absent', title: 'Nothing is here, or it is not yours' }),
  refused: (c: Context) =>
    answer(c, 403, 'refused', { kind: 'refused', title: 'This came from somewhere else' }),
  busy: (c: Context, seconds: number) => {
    c.header('Retry-After', String(seconds))
    const title = 'Too many requests at once. Wait a minute and go on; nothing is lost.'
    return answer(c, 429, 'busy', { kind: 'too-many', title, retryAfter: seconds })
  },
  broken: (c: Context) =>
    answer(c, 500, 'broken', { kind: 'fault', title: 'Something broke on our side. Try again.' }),
}

function answer(
  c: Context,
  status: ContentfulStatusCode,
  kind: 'missing' | 'refused' | 'busy' | 'broken',
  facts: Problem,
): Response | Promise<Response> {
  if (/^\/(api|renditions|\.well-known)\//.test(c.req.path)) return problem(c, status, facts)
  return page(c, <ErrorPage language={languageOf(c)} kind={kind} />, status)
}

function languageOf(c: Context): Language {
  const [, first] = c.req.path.split('/')
  return isLanguage(first) ? first : preferredLanguage(c.req.header('Accept-Language'))
}
