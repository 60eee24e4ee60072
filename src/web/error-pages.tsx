import type { Child } from 'hono/jsx'
import { sizeInWords } from '../i18n/file-sizes.ts'
import { type Language, locales } from '../i18n/languages.ts'
import { paths } from '../paths.ts'
import { Layout } from './layout.tsx'
import { siteWords } from './words.ts'

export type Fault = 'missing' | 'broken' | 'refused' | 'busy' | 'unreadable'

export function ErrorPage({ language, kind }: { language: Language; kind: Fault }) {
  const words = siteWords[language]
  return (
    <Notice language={language} said={words[kind]}>
      <p>
        <a class="button" href={paths.home(language)}>
          {words.missing.home}
        </a>
      </p>
    </Notice>
  )
}

type TooLargeProps = {
  language: Language
  most: number
  typed: ReadonlyArray<readonly [string, string]>
}

/** More was sent than a page takes: what was written is shown, so that nobody has to write it again. */
export function TooLargePage({ language, most, typed }: TooLargeProps) {
  const { tooLarge } = siteWords[language]
  const text = tooLarge.text.replace('{size}', sizeInWords(most, locales[language]))
  const written = typed.map(([, value]) => value.trim()).filter((value) => /\s|.{40}/.test(value))
  return (
    <Notice language={language} said={{ title: tooLarge.title, text }} styles={['submit.css']}>
      {written.length > 0 && (
        <div class="field">
          <label for="typed">{tooLarge.typed}</label>
          <textarea id="typed" readonly rows={8} dir="auto">
            {written.join('\n\n')}
          </textarea>
        </div>
      )}
    </Notice>
  )
}

type NoticeProps = {
  language: Language
  said: { title: string; text: string }
  styles?: Array<string>
  children?: Child
}

function Notice({ language, said, styles, children }: NoticeProps) {
  return (
    <Layout language={language} title={said.title} styles={styles} noindex>
      <section class="notice">
        <h1>{said.title}</h1>
        <p class="lead">{said.text}</p>
        {children}
      </section>
    </Layout>
  )
}
