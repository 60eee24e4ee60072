import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Language } from '../i18n/languages.ts'
import { bearerIn } from '../web/security/bearer.ts'

const cookie = 'submission'
const languageCookie = 'submission-language'
const days = 86_400

/** The artist's key: from a client's Authorization header, or from the cookie of the private link. */
export function keyIn(c: Context): string | undefined {
  if (c.req.header('Authorization') !== undefined) return bearerIn(c) ?? undefined
  return getCookie(c, cookie, 'host')
}

export function openSubmission(c: Context, key: string): void {
  setCookie(c, cookie, key, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 90 * days,
  })
}

export function closeSubmission(c: Context): void {
  for (const name of [cookie, languageCookie]) {
    deleteCookie(c, name, { prefix: 'host', path: '/', secure: true })
  }
}

/** Another language for her pages on this device, until the browser is closed. Mails keep theirs. */
export function switchLanguage(c: Context, language: Language): void {
  setCookie(c, languageCookie, language, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  })
}

/** The language that she switched to on this device. */
export function switchedLanguage(c: Context): string | undefined {
  return getCookie(c, languageCookie, 'host')
}
