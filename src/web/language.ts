import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../env.ts'
import { isLanguage, type Language, preferredLanguage } from '../i18n/languages.ts'

/** The language that the address names; an address in no language of ours is none. */
export const namedLanguage = createMiddleware<AppEnv>(async (c, next) => {
  const language = c.req.param('language')
  if (!isLanguage(language)) throw new HTTPException(404)

  c.set('language', language)
  await next()
})

/** On pages without a language in their address: the one asked for, else what the browser prefers. */
export function wishedLanguage(c: Context): Language {
  const wished = c.req.query('lang')
  return isLanguage(wished) ? wished : preferredLanguage(c.req.header('Accept-Language'))
}
