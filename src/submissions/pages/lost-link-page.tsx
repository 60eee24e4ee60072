import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { type Typed, toTyped } from '../typed.ts'
import { words } from '../words.ts'
import { contextOf, Line } from './fields.tsx'

type Props = { language: Language; typed?: Typed; error?: string | undefined; isSent?: boolean }

export function LostLinkPage({ language, typed = toTyped([]), error, isSent = false }: Props) {
  const { lost } = words[language]
  const errors = new Map(error ? [['email', error]] : [])
  return (
    <Layout
      language={language}
      title={lost.title}
      alternates={paths.lostLink}
      styles={['submit.css']}
      noindex
    >
      <article class="lost-link">
        <h1>{lost.title}</h1>
        {isSent ? (
          <div role="status">
            <p class="lead">{lost.sent}</p>
            <p>{lost.sentHint}</p>
          </div>
        ) : (
          <form method="post" action={paths.lostLink(language)}>
            <p class="lead">{lost.text}</p>
            <Line
              context={contextOf({ typed, errors }, language)}
              name="email"
              type="email"
              label={lost.email}
              autocomplete="email"
              dir="ltr"
              required
            />
            <button class="button">{lost.send}</button>
          </form>
        )}
      </article>
    </Layout>
  )
}
