import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { words } from '../../submissions/words.ts'
import type { Typed } from '../../web/form/form-values.ts'
import { Layout } from '../../web/layout.tsx'
import { LostLinkForm } from './lost-link-form.tsx'

type Props = {
  language: Language
  typed?: Typed | undefined
  error?: string | undefined
  isSent?: boolean
}

export function LostLinkPage({ language, typed, error, isSent = false }: Props) {
  const { lost } = words[language]
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
          <LostLinkForm language={language} typed={typed} error={error} />
        )}
      </article>
    </Layout>
  )
}
