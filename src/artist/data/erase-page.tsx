import type { Call } from '../../calls/call.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import type { Submission } from '../../submissions/submission.ts'
import { Layout } from '../../web/layout.tsx'
import { LostLinkForm } from '../pages/lost-link-form.tsx'
import { SubPage } from '../pages/sub-page.tsx'
import { ownWords } from '../words.ts'

type Props = { call: Call; submission: Submission; language: Language }

/** Says what goes and what stays before anything is erased. */
export function OwnErasePage({ call, submission, language }: Props) {
  const { erasing, data } = ownWords[language]
  return (
    <SubPage
      call={call}
      language={language}
      title={erasing.title}
      lead={erasing.lead}
      switches={(lang) => paths.submissionErasure({ lang })}
    >
      <section class="erasing">
        <p>{erasing.goes}</p>
        <p>{interpolate(erasing.stays, { code: isolated(submission.code) })}</p>
        <p>{erasing.copies}</p>
        <p>
          {erasing.first} <a href={paths.submissionExport()}>{data.export}</a>
        </p>
        <form method="post" action={paths.submissionErasure()}>
          <button class="main">{erasing.now}</button>
        </form>
      </section>
    </SubPage>
  )
}

/** What the private link opens afterwards; other submissions of hers may still have theirs. */
export function ErasedPage({ submission, language }: Omit<Props, 'call'>) {
  const { erasing } = ownWords[language]
  return (
    <Layout language={language} title={erasing.gone} styles={['submit.css']} noindex>
      <article class="lost-link">
        <h1>{erasing.gone}</h1>
        <p class="lead">{interpolate(erasing.goneText, { code: isolated(submission.code) })}</p>
        <h2>{erasing.others}</h2>
        <LostLinkForm language={language} />
      </article>
    </Layout>
  )
}
