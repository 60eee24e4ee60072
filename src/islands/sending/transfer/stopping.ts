import { textAt } from '../json.ts'
import { type Answer, GaveUp } from './http-retry.ts'

/** The time for uploads is over: only the server's clock says so. */
export class GraceOver extends Error {}

/** The file is there already, by another device or an answer that got lost. */
export class AlreadyThere extends Error {}

/** Throws what a refusal means for the whole file. */
export function stopFor(answer: Answer): never {
  const kind = textAt(answer.body, 'kind')
  if (kind === 'uploads-closed') throw new GraceOver()
  if (kind === 'upload-complete') throw new AlreadyThere()
  throw new GaveUp(textAt(answer.body, 'title') || `The server answered ${answer.status}`)
}
