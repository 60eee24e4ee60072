import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isLanguage, type Language, preferredLanguage } from '../i18n/languages.ts'
import type { BodyTooLargeError } from './body/body-too-large.ts'
import { ErrorPage, type Fault, TooLargePage } from './error-pages.tsx'
import { isForProgram, type Problem, problem } from './problem.ts'
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
  unreadable: (c: Context) =>
    answer(c, 400, 'unreadable', { kind: 'unreadable', title: 'This request cannot be read' }),
  broken: (c: Context) =>
    answer(c, 500, 'broken', { kind: 'fault', title: 'Something broke on our side. Try again.' }),
  tooLarge: (c: Context, { most, typed }: BodyTooLargeError) => {
    const title = `At most ${most} bytes can be sent here, in no more fields than it has`
    if (isForProgram(c)) return problem(c, 413, { kind: 'too-large', title, bytes: most })
    return page(c, <TooLargePage language={languageOf(c)} most={most} typed={typed} />, 413)
  },
}

function answer(
  c: Context,
  status: ContentfulStatusCode,
  kind: Fault,
  facts: Problem,
): Response | Promise<Response> {
  if (isForProgram(c)) return problem(c, status, facts)
  return page(c, <ErrorPage language={languageOf(c)} kind={kind} />, status)
}

/** The language of the address, of whoever is known, or of the browser. */
function languageOf(c: Context): Language {
  const named = [c.req.path.split('/')[1], c.get('language'), c.req.query('lang')]
  return named.find(isLanguage) ?? preferredLanguage(c.req.header('Accept-Language'))
}
