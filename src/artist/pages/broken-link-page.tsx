import type { Language } from '../../i18n/languages.ts'
import { words } from '../../submissions/words.ts'
import { Layout } from '../../web/layout.tsx'
import { LostLinkForm } from './lost-link-form.tsx'

/** A private link that opens nothing: what may have happened, and how to get a new one. */
export function BrokenLinkPage({ language }: { language: Language }) {
  const { lost } = words[language]
  return (
    <Layout
      language={language}
      title={lost.broken}
      switches={(other) => `?lang=${other}`}
      styles={['submit.css']}
      noindex
    >
      <article class="lost-link">
        <h1>{lost.broken}</h1>
        <p class="lead">{lost.brokenText}</p>
        <LostLinkForm language={language} />
      </article>
    </Layout>
  )
}
