import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { Layout } from '../../web/layout.tsx'
import { fill, isolated } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import type { Submission } from '../submission.ts'
import { SubPage } from './sub-page.tsx'

type Props = { call: Call; submission: Submission; language: Language }

/** Says what goes and what stays before anything is erased. */
export function OwnErasePage({ call, submission, language }: Props) {
  const { erasing, data } = ownWords[language]
  return (
    <SubPage call={call} language={language} title={erasing.title} lead={erasing.lead}>
      <section class="erasing">
        <p>{erasing.goes}</p>
        <p>{fill(erasing.stays, { code: isolated(submission.code) })}</p>
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

/** What the private link opens afterwards. */
export function ErasedPage({ submission }: { submission: Submission }) {
  const { language, code } = submission
  const { erasing } = ownWords[language]
  return (
    <Layout language={language} title={erasing.gone} noindex>
      <section class="notice">
        <h1>{erasing.gone}</h1>
        <p class="lead">{fill(erasing.goneText, { code: isolated(code) })}</p>
      </section>
    </Layout>
  )
}
