import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { Language } from '../../i18n/languages.ts'
import { paths } from '../../paths.ts'
import { passWords } from '../../submissions/late-pass/late-pass-words.ts'
import type { Submission } from '../../submissions/submission.ts'
import { words } from '../../submissions/words.ts'
import type { Later, Upload } from '../../uploads/upload.ts'
import type { Explanation } from '../../web/explanation.ts'
import { Layout } from '../../web/layout.tsx'
import type { Receipt } from '../../works/receipts/receipt.ts'
import type { Work } from '../../works/work.ts'
import { AddressAsked } from '../address/address-asked.tsx'
import { MailAddress } from '../address/mail-address.tsx'
import type { MailState } from '../address/mail-state-store.ts'
import { OwnData } from '../data/data-view.tsx'
import type { Happening } from '../data/history.ts'
import { OwnHistory } from '../data/history-view.tsx'
import { isEditable } from '../edit/editable.ts'
import type { Done } from '../said.ts'
import { statusOfWork, type WorkStatus } from '../status.ts'
import { severalInWords } from '../status-words.ts'
import { OwnActs, OwnOrder } from './acts.tsx'
import { OwnKeys } from './keys.tsx'
import { ReceiptSection } from './receipt-section.tsx'
import { OwnSaid } from './said.tsx'
import { OwnWork } from './work.tsx'

export type OwnPageProps = {
  submission: Submission
  call: Call
  works: Array<Work>
  language: Language
  /** The private link, whole. */
  link: string
  /** Uploads that have not arrived, by work. */
  pending: ReadonlyMap<string, Upload>
  /** Other files for works, on their way or refused. */
  later: ReadonlyMap<string, Later>
  history: Array<Happening>
  mail: MailState
  receipt: Receipt
  worker: string
  /** Why something was not done. */
  notice?: Explanation | undefined
  done: Done<Work> | null
  /** Works whose check failed through a fault of ours. */
  troubled: ReadonlySet<string>
  /** The upload whose file was sent without script and was another one. */
  wrongUpload?: string | undefined
  now: Date
}

/** Where everything stands in one sentence; then each poster, and in folds what is seldom wanted. */
export function OwnPage(props: OwnPageProps) {
  const { submission, call, works, language, notice, done, now } = props
  const { own } = words[language]
  const { definition } = call
  const canEdit = isEditable(submission, call, now)
  const isOne = works.length === 1
  const standings = works.map((work) =>
    statusOfWork(work, { submission, call, now, isDelayed: props.troubled.has(work.id) }),
  )
  const isSaidBelow = done?.act === 'ordered' || (done?.work !== undefined && !isOne)
  return (
    <Layout
      language={language}
      title={own.title}
      switches={(other) => paths.submission({ lang: other })}
      accent={definition.accent}
      demo={definition.demo}
      styles={['submit.css']}
      islands={['upload.js']}
      noindex
    >
      <live-state data-api={paths.api.submission(submission.id)}>
        <article class="own">
          <header class="own-head">
            <p class="kicker">
              <a href={paths.call(language, call.slug)}>
                {interpolate(own.titleOf, { call: definition.texts[language].title })}
              </a>
            </p>
            {done && !isSaidBelow && <OwnSaid done={done} works={works} language={language} />}
            {notice && (
              <div class="error-summary" role="alert" tabindex={-1} autofocus>
                <h2>{notice.what}</h2>
                <p>{notice.next}</p>
              </div>
            )}
            {!isOne && <h1 id="state">{severalInWords(standings, language)}</h1>}
            {submission.lateUntil && (
              <p>
                <span class="late-badge">{passWords[language].badge}</span>{' '}
                {passWords[language].own}
              </p>
            )}
            <p class="hidden-visually" role="status" data-voice=""></p>
            {!isOne && <AddressAsked {...props} />}
            {!isOne && <OwnActs {...props} isEditable={canEdit} />}
            <Reload standings={standings} language={language} />
          </header>
          {works.map((work, index) => (
            <OwnWork
              {...props}
              work={work}
              standing={standings[index] ?? 'checking'}
              isEditable={canEdit}
              isOne={isOne}
            />
          ))}
          <MailAddress {...props} />
          <OwnKeys code={submission.code} link={props.link} language={language} />
          {canEdit && <OwnOrder works={works} language={language} done={done} />}
          <ReceiptSection receipt={props.receipt} call={call} language={language} />
          <OwnHistory history={props.history} call={call} works={works} language={language} />
          <OwnData works={works} language={language} />
          <footer class="own-foot">
            <p>{interpolate(own.ask, { contact: definition.contact })}</p>
            <form method="post" action={paths.submissionClose()}>
              <button>{own.leave}</button>
              <p class="hint">{own.leaveHint}</p>
            </form>
          </footer>
        </article>
      </live-state>
    </Layout>
  )
}

function Reload({ standings, language }: { standings: Array<WorkStatus>; language: Language }) {
  if (!standings.some((one) => one === 'checking' || one === 'delayed')) return null
  return (
    <noscript>
      <p>
        <a href={paths.submission()}>{words[language].own.reload}</a>
      </p>
    </noscript>
  )
}
