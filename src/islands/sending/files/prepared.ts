import type { Removed } from '../../../formats/cleaning.ts'
import type { FaultToSay, FileFacts } from '../../../formats/facts.ts'
import type { Format } from '../../../formats/format.ts'
import { numberAt, textAt } from '../json.ts'
import { FileGone } from '../transfer/put.ts'

/** A file as it will be sent, and what there is to say of it. */
export type Prepared = {
  /** What is sent: cleaned where that was wished and possible. It is made of slices and holds no bytes. */
  file: File
  sha256: string
  format: Format | null
  facts: FileFacts | null
  /** Why it would be refused; null when nothing speaks against it. */
  fault: FaultToSay | null
  cleaning: Cleaning
}

/** What claims to be so large is not given to the browser to decode. */
export function isTooMuch(fault: FaultToSay | null): boolean {
  return fault === 'bomb' || fault === 'too-long'
}

export type Cleaning = {
  /** `nothing`: there was nothing to remove. `not-understood`: it is sent as it is. `off`: not wished. */
  kind: 'cleaned' | 'nothing' | 'not-understood' | 'off'
  removed: Array<Removed>
}

/** What was said of a file when it was committed. */
export type CommittedFile = { size: number; sha256: string }

export type Preview = { blob: Blob; width: number; height: number }

/** What the worker is asked, and what it answers; bytes read so far may come before the answer. */
export type Asked =
  | { task: 'prepare'; file: File; clean: boolean }
  | { task: 'same'; file: File; committed: CommittedFile }
  | { task: 'preview'; file: File; width: number; bytes: number }
  | { task: 'convert'; file: File; type: string }
export type Answered =
  | { read: number }
  | { prepared: Prepared | null }
  | { preview: Preview | null }
  | { converted: Blob | null }
  | { failure: string }

/** The script that prepares files did not load: the page is older than the house. */
export class NoWorker extends Error {}

type Settings = { worker: string; signal?: AbortSignal }

/**
 * Reads, cleans and hashes a file away from the page, in bounded memory. Rejects with `FileGone`
 * when the file changed or cannot be read.
 */
export async function prepareFile(
  file: File,
  { clean, ...settings }: Settings & { clean: boolean },
  tell: (bytes: number) => void,
): Promise<Prepared> {
  const answer = await ask({ task: 'prepare', file, clean }, settings, tell)
  if ('prepared' in answer && answer.prepared) return answer.prepared
  throw new FileGone('Nothing was prepared')
}

/** The very file that was committed, or what is left of it when cleaned; null for any other file. */
export async function prepareSame(
  file: File,
  committed: CommittedFile,
  settings: Settings,
  tell: (bytes: number) => void,
): Promise<Prepared | null> {
  const answer = await ask({ task: 'same', file, committed }, settings, tell)
  return 'prepared' in answer ? answer.prepared : null
}

/** A small picture of the file, at most so wide and so heavy; null where the browser cannot make one. */
export async function previewOf(
  file: File,
  most: { width: number; bytes: number },
  settings: Settings,
): Promise<Preview | null> {
  const answer = await ask({ task: 'preview', file, ...most }, settings, () => {}).catch(() => null)
  return answer && 'preview' in answer ? answer.preview : null
}

/** The same picture in a format that is accepted; null where the browser cannot open it. */
export async function convertedIn(
  file: File,
  type: string,
  settings: Settings,
): Promise<Blob | null> {
  const answer = await ask({ task: 'convert', file, type }, settings, () => {}).catch(() => null)
  return answer && 'converted' in answer ? answer.converted : null
}

function ask(
  asked: Asked,
  { worker: url, signal }: Settings,
  tell: (bytes: number) => void,
): Promise<Exclude<Answered, { read: number } | { failure: string }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { type: 'module' })
    const stop = (finish: () => void) => {
      signal?.removeEventListener('abort', leave)
      worker.terminate()
      finish()
    }
    const leave = () => stop(() => reject(signal?.reason))
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if ('read' in data) tell(numberAt(data, 'read'))
      else if ('failure' in data) stop(() => reject(new FileGone(textAt(data, 'failure'))))
      else stop(() => resolve(data))
    })
    worker.addEventListener('error', (event) => stop(() => reject(new NoWorker(event.message))))
    if (signal?.aborted) return leave()
    signal?.addEventListener('abort', leave)
    worker.postMessage(asked)
  })
}
