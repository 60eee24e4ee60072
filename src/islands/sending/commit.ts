import { paths } from '../../paths.ts'
import { placeErrors, toInput } from '../../submissions/form-mapping.ts'
import type { FormSettings } from '../../submissions/island-settings.ts'
import type { FileCommitment } from '../../uploads/file-commitment.ts'
import { toTyped } from '../../web/form/form-values.ts'
import { at, listAt, numberAt, textAt } from './json.ts'
import { type Answer, ask, type Persistence, persist } from './transfer/http-retry.ts'
import type { Announced } from './transfer/transfer.ts'

export type Committed =
  | {
      kind: 'committed'
      code: string
      ownPage: string
      uploadsUntil: Date
      uploads: Array<Announced>
    }
  | { kind: 'invalid'; errors: Map<string, string> }
  | { kind: 'refused'; refusal: string; title: string; answer: unknown }

/** Hands the form in: once, however often it is asked. */
export async function commit(
  form: HTMLFormElement,
  files: ReadonlyMap<number, FileCommitment>,
  settings: FormSettings,
  how: Persistence,
): Promise<Committed> {
  const typed = toTyped(textIn(form))
  const { input, blocks } = toInput(settings.fields, typed, files)
  const headers = { 'Idempotency-Key': typed.get('intention')?.[0] ?? crypto.randomUUID() }
  const answer = await persist(
    (signal) => ask('POST', paths.api.submissions(settings.slug), input, headers, signal),
    how,
  )
  if (answer.status === 201) return committed(answer)

  const errors = listAt(answer.body, 'errors').map((error) => ({
    path: textAt(error, 'path'),
    message: textAt(error, 'message'),
  }))
  if (errors.length > 0) return { kind: 'invalid', errors: placeErrors(errors, blocks) }
  return {
    kind: 'refused',
    refusal: textAt(answer.body, 'kind'),
    title: textAt(answer.body, 'title'),
    answer: answer.body,
  }
}

export function textIn(form: HTMLFormElement): Array<[string, string]> {
  return [...new FormData(form)].flatMap(
    ([name, value]): Array<[string, string]> => (typeof value === 'string' ? [[name, value]] : []),
  )
}

function committed({ body }: Answer): Committed {
  const manage = textAt(body, 'links', 'manage')
  return {
    kind: 'committed',
    code: textAt(body, 'submission', 'code'),
    ownPage: new URL(manage, location.href).pathname,
    uploadsUntil: new Date(textAt(body, 'submission', 'uploadsUntil')),
    uploads: listAt(body, 'works').map((work) => ({
      id: textAt(work, 'upload', 'id'),
      partSize: numberAt(work, 'upload', 'partSize'),
      partCount: numberAt(work, 'upload', 'partCount'),
      parts: listAt(work, 'upload', 'parts'),
      preview: at(work, 'upload', 'preview') === true,
    })),
  }
}
