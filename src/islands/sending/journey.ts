import { fill } from '../../submissions/fill.ts'
import type { FormSettings } from '../../submissions/settings.ts'
import type { FileCommitment } from '../../submissions/submission.ts'
import { type Committed, commit } from './commit.ts'
import { prepareFile } from './preparing.ts'
import type { Progress } from './progress.ts'
import { transfer } from './transfer.ts'

export type Chosen = { block: number; file: File }

/** Hashes the files and hands the form in: the moment that counts. */
export async function handIn(
  form: HTMLFormElement,
  chosen: Array<Chosen>,
  settings: FormSettings,
  progress: Progress,
): Promise<Committed> {
  const files = new Map<number, FileCommitment>()
  for (const [index, { block, file }] of chosen.entries()) {
    const { name, size, type } = file
    const read = (bytes: number) => progress.reading(index, bytes)
    const how = { worker: settings.worker, clean: false }
    files.set(block, { name, size, type, sha256: (await prepareFile(file, how, read)).sha256 })
  }
  return commit(form, files, settings, (trouble) => progress.trouble(trouble))
}

/** Sends the files of what was handed in. From here on nothing can be lost but time. */
export async function bringOver(
  answer: Extract<Committed, { kind: 'committed' }>,
  chosen: Array<Chosen>,
  { words, until }: FormSettings,
  progress: Progress,
): Promise<boolean> {
  progress.title(fill(words.placeKept, { code: answer.code }))
  try {
    for (const [index, { file }] of chosen.entries()) {
      const upload = answer.uploads[index]
      if (!upload) continue
      await transfer(upload, file, {
        sent: (bytes) => progress.sent(index, bytes),
        trouble: (trouble) => progress.trouble(trouble),
      })
      progress.completed(index)
    }
    progress.say(words.allArrived)
    return true
  } catch {
    progress.stop(fill(words.interrupted, { until }), words.toOwnPage, answer.ownPage)
    return false
  }
}
