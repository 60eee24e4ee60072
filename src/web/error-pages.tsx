import { paths } from '../paths.ts'
import type { Language } from '../shared/languages.ts'
import { Layout } from './layout.tsx'
import { houseWords } from './words.ts'

type Props = { language: Language; kind: 'missing' | 'broken' | 'refused' | 'busy' }

export function ErrorPage({ language, kind }: Props) {
  const words = houseWords[language]
  return (
    <Layout language={language} title={words[kind].title} noindex>
      <section class="notice">
        <h1>{words[kind].title}</h1>
        <p class="lead">{words[kind].text}</p>
        <p>
          <a class="button" href={paths.home(language)}>
            {words.missing.home}
          </a>
        </p>
      </section>
    </Layout>
  )
}
