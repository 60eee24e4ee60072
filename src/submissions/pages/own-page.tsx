import type { Call } from '../../calls/call.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import type { Later, Upload } from '../../uploads/upload.ts'
import { Layout } from '../../web/layout.tsx'
import type { Receipt } from '../../works/receipt.ts'
import { words as workWords } from '../../works/words.ts'
import type { Work } from '../../works/work.ts'
import { isEditable } from '../editing.ts'
import { fill } from '../fill.ts'
import type { Happening } from '../history.ts'
import type { MailState } from '../mail-state-store.ts'
import { ownWords } from '../own-words.ts'
import { passWords } from '../pass-words.ts'
import { type Submission, stateOfWorks } from '../submission.ts'
import { type Explanation, words } from '../words.ts'
import { MailAddress } from './mail-address.tsx'
import { OwnActs, OwnData, OwnOrder } from './own-acts.tsx'
import { OwnHistory } from './own-history.tsx'
import { OwnWork } from './own-work.tsx'
import { ReceiptSection } from './receipt-section.tsx'

type Props = {
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
  /** What has just happened, or why it did not. */
  notice?: Explanation | undefined
  isSaved: boolean
  /** Works whose check failed through a fault of ours. */
  troubled: ReadonlySet<string>
  /** The upload whose file was sent without script and was another one. */
  wrongUpload?: string | undefined
  now: Date
}

export function OwnPage(props: Props) {
  const { submission, call, works, language, link, pending } = props
  const { own } = words[language]
  const { definition } = call
  const state = workWords[language].states[stateOfWorks(works)]
  const hasRefused = works.some((work) => work.state === 'refused')
  const canEdit = isEditable(submission, call, props.now)
  const isSettled = works.every((work) => work.state !== 'checking')
  return (
    <Layout
      language={language}
      title={own.title}
      accent={definition.accent}
      demo={definition.demo}
      styles={['submit.css']}
      islands={['upload.js']}
      noindex
    >
      <live-state data-api={paths.api.submission(submission.id)}>
        <article class="own">
          <header class="own-head">
            <div>
              <p class="kicker">
                <a href={paths.call(language, call.slug)}>
                  {fill(own.titleOf, { call: definition.texts[language].title })}
                </a>
              </p>
              <h1>{own.title}</h1>
              <p id="state" class="own-state" data-state={stateOfWorks(works)}>
                {hasRefused ? own.someRefused : `${state.what} ${state.next}`}
              </p>
              {submission.lateUntil && (
                <p>
                  <span class="late-badge">{passWords[language].badge}</span>{' '}
                  {passWords[language].own}
                </p>
              )}
              <p class="hidden-visually" role="status"></p>
              {!isSettled && (
                <noscript>
                  <p>
                    <a href={paths.submission()}>{own.reload}</a>
                  </p>
                </noscript>
              )}
            </div>
            <Keys code={submission.code} link={link} language={language} />
          </header>
          {props.isSaved && (
            <p class="own-said" role="status" tabindex={-1} autofocus>
              {ownWords[language].editing.saved}
            </p>
          )}
          {props.notice && (
            <div class="error-summary" role="alert" tabindex={-1} autofocus>
              <h2>{props.notice.what}</h2>
              <p>{props.notice.next}</p>
            </div>
          )}
          <MailAddress {...props} />
          <OwnActs {...props} isEditable={canEdit} />
          <section class="own-works">
            <h2>{own.posters}</h2>
            {works.map((work) => (
              <OwnWork
                work={work}
                submission={submission}
                definition={definition}
                language={language}
                worker={props.worker}
                pending={pending.get(work.id)}
                later={props.later.get(work.id)}
                isEditable={canEdit}
                isTroubled={work.state === 'checking' && props.troubled.has(work.id)}
                wrongUpload={props.wrongUpload}
                now={props.now}
                wall={work.decision === 'selected' ? paths.exhibition(language, call.slug) : null}
              />
            ))}
          </section>
          {canEdit && <OwnOrder works={works} language={language} />}
          <ReceiptSection receipt={props.receipt} call={call} language={language} />
          <OwnHistory history={props.history} call={call} works={works} language={language} />
          <OwnData works={works} language={language} />
          <footer class="own-foot">
            <p>{fill(own.ask, { contact: definition.contact })}</p>
            <form method="post" action="/submission/close">
              <button>{own.leave}</button>
              <p class="hint">{own.leaveHint}</p>
            </form>
          </footer>
        </article>
      </live-state>
    </Layout>
  )
}

function Keys({ code, link, language }: { code: string; link: string; language: Language }) {
  const { own } = words[language]
  return (
    <div class="own-keys">
      <p>{own.code}</p>
      <p class="code" dir="ltr" lang="zxx">
        {code}
      </p>
      <p class="hint">{own.codeHint}</p>
      <p>
        <label for="private-link">{own.link}</label>
      </p>
      <copy-text data-text={link} data-copied={own.copied}>
        <input id="private-link" class="private-link" type="text" readonly value={link} dir="ltr" />
        <button type="button" hidden>
          {own.copy}
        </button>
      </copy-text>
      <p class="hint">{own.linkHint}</p>
    </div>
  )
}
