import { interpolate } from '../../i18n/interpolate.ts'
import type { FormSettings } from '../../submissions/island-settings.ts'
import type { FileCommitment } from '../../uploads/file-commitment.ts'
import type { Choice } from './choices.ts'
import { type Committed, commit } from './commit.ts'
import type { Prepared } from './files/prepared.ts'
import { sendPreview } from './files/send-preview.ts'
import type { Progress } from './progress.ts'
import { made } from './progress-rows.ts'
import { FileGone } from './transfer/put.ts'
import { GraceOver } from './transfer/stopping.ts'
import { Throughput } from './transfer/throughput.ts'
import { type Announced, transfer } from './transfer/transfer.ts'

/** A file of the form, made ready, and the block it belongs to. */
export type Ready = { block: number; prepared: Prepared }

type Outcome = 'arrived' | 'over' | 'gone' | 'stopped'

/** Waits until every file has been read, cleaned and hashed. */
export async function makeReady(choices: Array<Choice>, progress: Progress): Promise<Array<Ready>> {
  const ready: Array<Ready> = []
  for (const [index, choice] of choices.entries()) {
    const prepared = await choice.ready((bytes) => progress.reading(index, bytes))
    progress.measured(index, prepared.file.size)
    ready.push({ block: choice.block, prepared })
  }
  return ready
}

/** Hands the form in: the moment that counts. */
export function handIn(
  form: HTMLFormElement,
  ready: Array<Ready>,
  settings: FormSettings,
  progress: Progress,
): Promise<Committed> {
  const files = new Map<number, FileCommitment>(
    ready.map(({ block, prepared: { file, sha256 } }) => {
      const { name, size, type } = file
      return [block, { name, size, type, sha256 }]
    }),
  )
  return commit(form, files, settings, { tell: (trouble) => progress.trouble(trouble) })
}

/**
 * Sends the files of what was handed in, one after another; one that cannot be sent keeps none of
 * the others. From here on nothing can be lost but time. Says whether all of them have arrived.
 */
export async function bringOver(
  answer: Extract<Committed, { kind: 'committed' }>,
  ready: Array<Ready>,
  settings: FormSettings,
  progress: Progress,
): Promise<boolean> {
  const { words, underway, until, contact } = settings
  const pace = new Throughput()
  const outcomes = new Map<number, Outcome>()
  progress.depart(interpolate(words.placeKept, { code: answer.code }))
  for (const [index, { prepared }] of ready.entries()) {
    const upload = answer.uploads[index]
    if (!upload) continue
    const outcome = await bring(upload, prepared, index, { progress, pace, settings })
    outcomes.set(index, outcome)
    progress.close(index, outcome)
  }
  const all = [...outcomes.values()]
  if (all.every((outcome) => outcome === 'arrived')) {
    progress.say(words.allArrived)
    progress.end()
    return true
  }
  const facts = { until, contact, code: answer.code }
  if (all.includes('over')) progress.stop(interpolate(underway.someOver, facts), toOwnPage())
  else if (all.includes('stopped'))
    progress.stop(interpolate(words.interrupted, facts), again(), toOwnPage())
  else progress.stop(interpolate(underway.someGone, facts), toOwnPage())
  return false

  function toOwnPage(): HTMLElement {
    return Object.assign(made('a', 'button'), {
      href: answer.kind === 'committed' ? answer.ownPage : '',
      textContent: words.toOwnPage,
    })
  }

  function again(): HTMLElement {
    const button = Object.assign(made('button', 'button'), {
      type: 'button',
      textContent: underway.tryAgain,
    })
    button.addEventListener('click', () => progress.element.dispatchEvent(new Event('again')))
    return button
  }
}

async function bring(
  upload: Announced,
  prepared: Prepared,
  index: number,
  { progress, pace, settings }: { progress: Progress; pace: Throughput; settings: FormSettings },
): Promise<Outcome> {
  try {
    await transfer(upload, prepared.file, {
      sent: (bytes) => progress.sent(index, bytes),
      trouble: (trouble) => progress.trouble(trouble),
      gate: progress.gate,
      pace,
      last: () => sendPreview(upload, prepared, settings.worker, settings.drawing),
    })
    progress.completed(index)
    return 'arrived'
  } catch (error) {
    if (error instanceof GraceOver) return 'over'
    return error instanceof FileGone ? 'gone' : 'stopped'
  }
}
