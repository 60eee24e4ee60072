import type { Child } from 'hono/jsx'
import type { Call } from '../../calls/call.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { Layout } from '../../web/layout.tsx'
import { ownWords } from '../words.ts'

type Props = {
  call: Call
  language: Language
  title: string
  lead?: Child
  islands?: Array<string>
  switches: (language: Language) => string
  /** The id of a form whose text goes along when the language is switched. */
  switchForm?: string
  children: Child
}

/** A page behind the artist's own: what it is for, and the way back. */
export function SubPage({ call, language, title, lead, children, ...page }: Props) {
  const { definition } = call
  return (
    <Layout
      {...page}
      language={language}
      title={title}
      accent={definition.accent}
      demo={definition.demo}
      styles={['submit.css']}
      noindex
    >
      <article class="submit own-sub">
        <header class="submit-head">
          <div>
            <p class="kicker">
              <a href={paths.submission()}>{ownWords[language].acts.back}</a>
            </p>
            <h1>{title}</h1>
            {lead && <p class="lead">{lead}</p>}
          </div>
        </header>
        {children}
      </article>
    </Layout>
  )
}
