import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Layout } from '../../web/layout.tsx'
import { page } from '../../web/rendering.tsx'
import type { ViewerEnv } from '../guards.ts'
import { HouseNav } from './site-nav.tsx'

type Inside = {
  title: string
  accent?: string
  islands?: Array<string>
  /** In the dark, for looking. */
  room?: boolean
  status?: ContentfulStatusCode
}

/** Answers with a page for somebody signed in, on paper or in the dark. */
export function inside<E extends ViewerEnv>(
  c: Context<E>,
  { title, accent, islands, room, status = 200 }: Inside,
  children: Child,
): Response | Promise<Response> {
  const { viewer, language } = c.var
  const { pathname, search } = new URL(c.req.url)
  return page(
    c,
    <Layout
      language={language}
      title={title}
      accent={accent}
      styles={['room.css']}
      islands={islands}
      room={room}
      nav={<HouseNav viewer={viewer} language={language} here={pathname + search} />}
      noindex
    >
      {children}
    </Layout>,
    status,
  )
}
