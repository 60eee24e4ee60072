import type { UploadSettings } from '../artist/island-settings.ts'
import { sizeInWords } from '../i18n/file-sizes.ts'
import { interpolate, isolated } from '../i18n/interpolate.ts'
import { NewFile } from './own/new-file.ts'
import { forgetArrived } from './sending/draft/pending-submission.ts'
import { mark } from './sending/errors.ts'
import { prepareSame } from './sending/files/prepared.ts'
import { sendPreview } from './sending/files/send-preview.ts'
import { textAt } from './sending/json.ts'
import { LiveState } from './sending/live-state.ts'
import { Progress } from './sending/progress.ts'
import { FileGone } from './sending/transfer/put.ts'
import { GraceOver } from './sending/transfer/stopping.ts'
import { transfer } from './sending/transfer/transfer.ts'

/** Goes on with a file that was handed in but has not arrived: the same file, only what is missing. */
class FileUpload extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    const field = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!form || !field) return

    const settings: UploadSettings = JSON.parse(this.dataset['settings'] ?? '{}')
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const file = field.files?.[0]
      if (file) void this.#send(form, field, file, settings)
    })
  }

  async #send(
    form: HTMLFormElement,
    field: HTMLInputElement,
    file: File,
    settings: UploadSettings,
  ): Promise<void> {
    const { words, locale, upload } = settings
    const facts = {
      name: isolated(settings.file.name),
      size: sizeInWords(settings.file.size, locale),
    }
    const progress = new Progress([file], settings)
    form.hidden = true
    form.after(progress.element)
    progress.begin(words.resume)
    try {
      const read = (bytes: number) => progress.reading(0, bytes)
      const same = await prepareSame(file, settings.file, { worker: settings.worker }, read)
      if (!same) return this.#back(form, field, progress, interpolate(words.otherFile, facts))
      progress.measured(0, same.file.size)
      progress.depart(words.resume)
      await transfer(upload, same.file, {
        sent: (bytes) => progress.sent(0, bytes),
        trouble: (trouble) => progress.trouble(trouble),
        gate: progress.gate,
        last: () => sendPreview(upload, same, settings.worker, settings.drawing),
      })
      progress.completed(0)
      progress.end()
      this.dispatchEvent(new CustomEvent('arrived', { bubbles: true }))
    } catch (error) {
      // The page itself says best what became of a file that is too late.
      if (error instanceof GraceOver) return location.reload()
      const interrupted = interpolate(words.interrupted, { until: settings.until })
      const text = error instanceof FileGone ? words.changed : interrupted
      this.#back(form, field, progress, text)
    }
  }

  #back(form: HTMLFormElement, field: HTMLInputElement, progress: Progress, text: string): void {
    progress.end()
    progress.element.remove()
    form.hidden = false
    this.#refuse(field, text)
  }

  #refuse(field: HTMLInputElement, text: string): void {
    mark(field, text)
    field.focus()
  }
}

/** Copies the private link, where the browser lets it. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return

    button.hidden = false
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(textAt(this.dataset, 'text')).then(() => {
        button.textContent = textAt(this.dataset, 'copied')
      })
    })
  }
}

customElements.define('file-upload', FileUpload)
customElements.define('new-file', NewFile)
customElements.define('copy-text', CopyText)
customElements.define('live-state', LiveState)
forgetArrived()
// What was just done is said once, not again after a reload.
if (/[?&](said|lang)=/.test(location.search)) history.replaceState(null, '', location.pathname)
