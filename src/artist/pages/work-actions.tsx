import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { paths } from '../../paths.ts'
import { words } from '../../submissions/words.ts'
import { ownWords } from '../words.ts'
import { AddWork } from './acts.tsx'
import type { OwnWorkProps } from './work.tsx'

/** What she can do with one poster, as one row. Of several, each says of which it is. */
export function WorkWays(props: OwnWorkProps) {
  const { work, language, isEditable, isOne } = props
  const { acts } = ownWords[language]
  const texts = `${paths.submissionEdit()}#texts-${work.id}`
  const of = isOne ? null : <span class="hidden-visually"> {isolated(work.title)}</span>
  return (
    <>
      {isEditable && work.state === 'ready' && !work.altText && (
        <p class="hint">
          {acts.noWords} <a href={texts}>{acts.describe}</a>
        </p>
      )}
      <div class="own-ways">
        {isEditable && (
          <a href={texts}>
            {acts.edit}
            {of}
          </a>
        )}
        {isEditable && !work.decision && (
          <a href={paths.submissionReplacement(work.id)}>
            {acts.replace}
            {of}
          </a>
        )}
        {isEditable && isOne && <AddWork {...props} />}
        {work.renditions.length > 0 && (
          <a href={paths.submissionRoom(work.id)}>
            {acts.look}
            {of}
          </a>
        )}
        {work.receivedAt && (
          <a href={paths.submissionOriginal(work.id)}>
            {acts.original}
            {of}
          </a>
        )}
        <Withdrawal {...props} />
      </div>
    </>
  )
}

/** Two steps, so that no thumb withdraws by mistake; the same with and without script. */
function Withdrawal({ work, language, isOne }: OwnWorkProps) {
  const { own } = words[language]
  return (
    <details class="withdrawal">
      <summary>
        {own.withdraw}
        {!isOne && <span class="hidden-visually"> {isolated(work.title)}</span>}
      </summary>
      <form method="post" action={paths.submissionWithdrawal(work.id)}>
        <p class="hint">{own.withdrawAbout}</p>
        <button class="button">
          {interpolate(own.withdrawNow, { title: isolated(work.title) })}
        </button>
      </form>
    </details>
  )
}
