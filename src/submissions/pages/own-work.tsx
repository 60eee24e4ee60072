import { type CallDefinition, pixelsLimit } from '../../calls/call.ts'
import { keepingWords } from '../../keeping/words.ts'
import { paths } from '../../paths.ts'
import type { Language } from '../../shared/languages.ts'
import { figure } from '../../shared/plurals.ts'
import { type Later, laterState, type Upload } from '../../uploads/upload.ts'
import { words as workWords } from '../../works/words.ts'
import type { Work } from '../../works/work.ts'
import { fill, isolated } from '../fill.ts'
import { ownWords } from '../own-words.ts'
import type { Submission } from '../submission.ts'
import { type Explanation, words } from '../words.ts'
import { namesOf } from './file-rules.tsx'
import { Looks } from './looks.tsx'
import { FileAgain, NextFile } from './own-file.tsx'
import { Printing } from './printing.tsx'

type Props = {
  work: Work
  submission: Submission
  definition: CallDefinition
  language: Language
  worker: string
  /** Its file, where it has to come yet. */
  pending: Upload | undefined
  /** Another file for it. */
  later: Later | undefined
  isEditable: boolean
  wrongUpload: string | undefined
  /** Its check failed through a fault of ours. */
  isTroubled: boolean
  now: Date
  wall: string | null
}

/** One of her posters: what has become of its file, and the picture as reviewers see it. */
export function OwnWork(props: Props) {
  const { work, definition, language, wall } = props
  const { own } = words[language]
  const said = props.isTroubled
    ? keepingWords[language].lookingIntoIt
    : saidOf(work, definition, language)
  const decision = work.decision && workWords[language].decisions[work.decision]
  return (
    <section
      id={`work-${work.id}`}
      class="own-work"
      data-state={work.state}
      data-later={laterState(props.later)}
    >
      <Picture work={work} language={language} />
      <div>
        <h3>
          <bdi>{work.title}</bdi>
        </h3>
        <p class="work-state">
          <strong>{said.what}</strong> {said.next}
        </p>
        {props.pending && isAwaited(work) && <FileAgain {...props} upload={props.pending} />}
        {props.later && work.state !== 'withdrawn' && <NextFile {...props} later={props.later} />}
        <Looks work={work} definition={definition} language={language} />
        <Printing work={work} definition={definition} language={language} />
        {decision && work.state === 'ready' && (
          <p class="decision">
            <strong>{decision.what}</strong> {decision.next}
          </p>
        )}
        {work.state !== 'withdrawn' && <Acts {...props} />}
        {work.state !== 'withdrawn' && <Withdrawal work={work} language={language} />}
        {wall && work.state === 'ready' && (
          <p>
            <a href={wall}>{own.wall}</a>
          </p>
        )}
      </div>
    </section>
  )
}

/** What she can do with it, as a line of ways on. */
function Acts({ work, language, isEditable }: Props) {
  const { acts } = ownWords[language]
  return (
    <>
      {isEditable && work.state === 'ready' && !work.altText && (
        <p class="hint">
          {acts.noWords} <a href={`${paths.submissionEdit()}#texts-${work.id}`}>{acts.texts}</a>
        </p>
      )}
      <p class="own-ways">
        {work.renditions.length > 0 && <a href={paths.submissionRoom(work.id)}>{acts.look}</a>}
        {isEditable && <a href={`${paths.submissionEdit()}#texts-${work.id}`}>{acts.texts}</a>}
        {isEditable && !work.decision && (
          <a href={paths.submissionReplacement(work.id)}>{acts.replace}</a>
        )}
        {work.receivedAt && <a href={paths.submissionOriginal(work.id)}>{acts.original}</a>}
      </p>
    </>
  )
}

/** Whether the committed file itself has to come yet, or again. */
export function isAwaited({ state, reason }: Pick<Work, 'state' | 'reason'>): boolean {
  return state === 'awaiting-upload' || (state === 'refused' && reason === 'bytes-differ')
}

function saidOf(work: Work, definition: CallDefinition, language: Language): Explanation {
  const { states, reasons } = workWords[language]
  const said = work.reason ? reasons[work.reason] : states[work.state]
  const facts = {
    formats: namesOf(definition.files, language),
    megapixels: figure(pixelsLimit(definition.files) / 1_000_000, language),
  }
  return { what: said.what, next: fill(said.next, facts) }
}

function Picture({ work, language }: { work: Work; language: Language }) {
  const pictures = work.renditions.filter(({ type }) => type === 'image/webp')
  const shown = pictures.find(({ width }) => width >= 640) ?? pictures.at(-1)
  if (!shown || work.state === 'withdrawn') return <div class="no-picture"></div>
  return (
    <figure>
      <img
        src={paths.rendition(shown.name)}
        srcset={pictures.map(({ name, width }) => `${paths.rendition(name)} ${width}w`).join(', ')}
        sizes="(min-width: 60rem) 24rem, 92vw"
        width={shown.width}
        height={shown.height}
        alt={work.altText || work.title}
      />
      <figcaption class="hint">{words[language].own.asSeen}</figcaption>
    </figure>
  )
}

/** Two steps, so that no thumb withdraws by mistake; the same with and without script. */
function Withdrawal({ work, language }: Pick<Props, 'work' | 'language'>) {
  const { own } = words[language]
  return (
    <details class="withdrawal">
      <summary>{own.withdraw}</summary>
      <form method="post" action={paths.submissionWithdrawal(work.id)}>
        <p class="hint">{own.withdrawAbout}</p>
        <button class="button">{fill(own.withdrawNow, { title: isolated(work.title) })}</button>
      </form>
    </details>
  )
}
