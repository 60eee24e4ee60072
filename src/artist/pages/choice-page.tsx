import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Submission } from '../../submissions/submission.ts'
import { Layout } from '../../web/layout.tsx'
import { choiceWords } from '../choice-words.ts'

type Side = { submission: Submission; call: Call }
type Props = { open: Side; linked: Side; link: string; language: Language }

/** Another site led to the private link of another submission: nothing is opened unasked. */
export function ChoicePage({ open, linked, link, language }: Props) {
  const words = choiceWords[language]
  return (
    <Layout
      language={language}
      title={words.title}
      switches={(lang) => paths.submissionChoice({ link, lang })}
      styles={['submit.css']}
      noindex
    >
      <article class="lost-link">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <section>
          <h2>{words.open}</h2>
          <Named side={open} language={language} />
          <a class="button" href={paths.submission()}>
            {interpolate(words.stay, { code: isolated(open.submission.code) })}
          </a>
        </section>
        <section>
          <h2>{words.linked}</h2>
          <Named side={linked} language={language} />
          <p>{words.hint}</p>
          <form method="post" action={paths.submissionChoice()}>
            <input type="hidden" name="link" value={link} />
            <button class="button">
              {interpolate(words.go, { code: isolated(linked.submission.code) })}
            </button>
          </form>
        </section>
      </article>
    </Layout>
  )
}

function Named({ side, language }: { side: Side; language: Language }) {
  const { submission, call } = side
  const facts = {
    code: isolated(submission.code),
    call: isolated(call.definition.texts[language].title),
  }
  return (
    <p>
      <bdi>{submission.artist.name}</bdi>
      <br />
      {interpolate(choiceWords[language].about, facts)}
    </p>
  )
}
