import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { AppEnv } from '../../env.ts'
import { wishedLanguage } from '../../web/language.ts'
import { Layout } from '../../web/layout.tsx'
import { page } from '../../web/rendering.tsx'
import { accountWords } from '../words.ts'

/** Answers with a page for somebody who is not signed in yet. */
export function entry<E extends AppEnv>(
  c: Context<E>,
  here: string,
  children: Child,
  status: 200 | 404 | 409 | 410 | 422 = 200,
): Response | Promise<Response> {
  const language = wishedLanguage(c)
  return page(
    c,
    <Layout
      language={language}
      title={accountWords[language].signIn}
      alternates={(other) => `${here}?lang=${other}`}
      styles={['room.css']}
      noindex
    >
      {children}
    </Layout>,
    status,
  )
}
