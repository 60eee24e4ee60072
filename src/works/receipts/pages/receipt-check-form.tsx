import type { Child } from 'hono/jsx'
import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import type { Language } from '../../../i18n/languages.ts'
import { FileLine } from '../../../web/file-line.tsx'
import type { KeyRing } from '../receipt-check.ts'
import { receiptWords } from '../receipt-words.ts'

type Props = {
  language: Language
  /** The public keys, so that the browser needs nothing else. */
  keys: KeyRing
  /** Where the form goes without script; nowhere from a copy on a disk. */
  action?: string
  typed?: string
  sum?: string | undefined
  lead: string
  /** What was found, where that is known already. */
  children?: Child
}

/** The place for a receipt and for a file to compare with it. */
export function ReceiptCheckForm(props: Props) {
  const { language, keys, action, typed = '', sum = '', lead, children } = props
  const words = receiptWords[language]
  return (
    <receipt-check data-keys={JSON.stringify(keys)} data-words={JSON.stringify(words)}>
      <form {...(action && { method: 'post', action })}>
        <p class="lead">{lead}</p>
        <div class="field">
          <label for="receipt">{words.label}</label>
          <p class="hint" id="receipt-hint">
            {words.hint}
          </p>
          <textarea
            id="receipt"
            name="receipt"
            rows={6}
            dir="ltr"
            required
            aria-describedby="receipt-hint"
          >
            {typed}
          </textarea>
        </div>
        <div class="field" data-with-script hidden>
          <FileLine name="receipt-file" label={words.choose}>
            <input id="receipt-file" type="file" accept=".json,.html,.htm,.txt,.eml" />
          </FileLine>
        </div>
        {action && (
          <noscript>
            <Sum id="sum-sent" language={language} sum={sum} />
          </noscript>
        )}
        <button class="button">{words.check}</button>
      </form>
      <div role="status" class="receipt" data-result>
        {children}
      </div>
      <section data-compare hidden>
        <h2>{words.compare}</h2>
        <div class="field">
          <p class="hint" id="poster-hint">
            {words.compareHint}
          </p>
          <FileLine name="poster-file" label={words.compareLabel}>
            <input id="poster-file" type="file" aria-describedby="poster-hint" />
          </FileLine>
          <p role="status" data-compared></p>
        </div>
        <Sum id="sum" language={language} sum="" />
        <p role="status" data-compared-sum></p>
      </section>
    </receipt-check>
  )
}

/** For a file that is hashed elsewhere. */
function Sum({ id, language, sum }: { id: string; language: Language; sum: string }) {
  const words = receiptWords[language]
  const commands = { one: isolated('sha256sum FILE'), other: isolated('shasum -a 256 FILE') }
  return (
    <div class="field">
      <label for={id}>{words.sum}</label>
      <p class="hint" id={`${id}-hint`}>
        {interpolate(words.sumHint, commands)}
      </p>
      <input id={id} type="text" name="sum" dir="ltr" value={sum} aria-describedby={`${id}-hint`} />
    </div>
  )
}
