import type { Child } from 'hono/jsx'
import type { Call } from '../../calls/call.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { Submission } from '../../submissions/submission.ts'
import { Layout } from '../../web/layout.tsx'
import type { AddressChange, Over } from './change.ts'
import { named } from './mail-address.tsx'
import { addressWords } from './words.ts'

type Props = { submission: Submission; call: Call; change: AddressChange; action: string }

/** What a mail to the new address opens. Looking changes nothing: mail programs open links too. */
export function ConfirmationPage({ submission, call, action }: Props) {
  const { confirming } = addressWords[submission.language]
  return (
    <Plain submission={submission} call={call} title={confirming.title}>
      <p class="lead">{interpolate(confirming.about, factsOf(submission, call))}</p>
      <form method="post" action={action}>
        <button class="button">{confirming.now}</button>
      </form>
    </Plain>
  )
}

/** What a warning to the old address opens. */
export function ObjectionPage({ submission, call, change, action }: Props) {
  const { objecting } = addressWords[submission.language]
  const about = change.state === 'waiting' ? objecting.waiting : objecting.changed
  const facts = factsOf(submission, call)
  return (
    <Plain submission={submission} call={call} title={objecting.title}>
      <p class="lead">{interpolate(about, facts)}</p>
      <form method="post" action={action}>
        <button class="button">{objecting.now}</button>
      </form>
      <p>{interpolate(objecting.advice, facts)}</p>
    </Plain>
  )
}

type DoneProps = Pick<Props, 'submission' | 'call'> & { done: 'confirmed' | 'kept' | 'restored' }

export function AddressDonePage({ submission, call, done }: DoneProps) {
  const { confirming, objecting } = addressWords[submission.language]
  const facts = factsOf(submission, call)
  const title = done === 'confirmed' ? confirming.done : objecting[done]
  const after = done === 'confirmed' ? confirming.link : objecting.advice
  return (
    <Plain submission={submission} call={call} title={interpolate(title, facts)}>
      <p role="status">{interpolate(after, facts)}</p>
    </Plain>
  )
}

export function AddressOverPage({
  submission,
  call,
  over,
}: Pick<Props, 'submission' | 'call'> & { over: Over }) {
  const words = addressWords[submission.language]
  return (
    <Plain submission={submission} call={call} title={words.overTitle}>
      <p class="lead">{words.over[over]}</p>
    </Plain>
  )
}

type PlainProps = Pick<Props, 'submission' | 'call'> & { title: string; children: Child }

function Plain({ submission, call, title, children }: PlainProps) {
  const { accent, demo } = call.definition
  return (
    <Layout
      language={submission.language}
      title={title}
      accent={accent}
      demo={demo}
      styles={['submit.css']}
      noindex
    >
      <article class="lost-link">
        <h1>{title}</h1>
        {children}
      </article>
    </Layout>
  )
}

function factsOf(submission: Submission, call: Call) {
  const { texts, contact } = call.definition
  return { ...named(submission.code, texts[submission.language].title), contact }
}
