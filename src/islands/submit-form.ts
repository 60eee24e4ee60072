import type { FormSettings } from '../submissions/island-settings.ts'
import { fileIn, localErrors } from './sending/checks.ts'
import { Choices } from './sending/choices.ts'
import type { Committed } from './sending/commit.ts'
import { draftIn, restoreDraft } from './sending/draft/draft.ts'
import { DraftStorage, newIntention, setIntention } from './sending/draft/draft-storage.ts'
import { forgetPending, savePending, showPending } from './sending/draft/pending-submission.ts'
import { clearError, clearErrors, showErrors } from './sending/errors.ts'
import { FileFields } from './sending/file-fields.ts'
import { NoWorker } from './sending/files/prepared.ts'
import { showHere } from './sending/here.ts'
import { Blocks } from './sending/poster-blocks.ts'
import { Progress } from './sending/progress.ts'
import { refusalInWords } from './sending/refusal.ts'
import { bringOver, handIn, makeReady, type Ready } from './sending/submit-flow.ts'
import { FileGone } from './sending/transfer/put.ts'

type Handed = Extract<Committed, { kind: 'committed' }>

/** What the parts of the form work on together. */
type Desk = {
  form: HTMLFormElement
  blocks: Blocks
  settings: FormSettings
  keeping: DraftStorage
  choices: Choices
  fields: FileFields
}

/** The form for posters. Without script it is a plain form; with it, files are checked, sent in parts and resumed. */
class SubmitForm extends HTMLElement {
  #isSending = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    const template = this.querySelector('template')
    if (!form || !template) return

    const settings: FormSettings = JSON.parse(this.dataset['settings'] ?? '{}')
    const keeping = new DraftStorage(settings.slug)
    const voice = this.#voice()
    const isFresh = !this.querySelector('.error-summary')
    const blocks = new Blocks(form, template, settings, voice)
    const choices = new Choices(settings.worker)
    const fields = new FileFields(choices, blocks, settings)
    const desk: Desk = { form, blocks, settings, keeping, choices, fields }
    form.noValidate = true
    showHere(settings.locale)
    showPending(form, settings)
    if (isFresh) restoreDraft(form, blocks, keeping, settings, voice)
    this.#listen(desk)
  }

  #listen({ form, blocks, keeping, fields, ...desk }: Desk): void {
    const draft = () => draftIn(form, blocks)
    form.addEventListener('input', (event) => {
      if (event.target instanceof Element) clearError(event.target)
      keeping.later(draft)
    })
    form.addEventListener('change', (event) => {
      const field = event.target
      if (field instanceof HTMLInputElement && field.type === 'file') void fields.look(field)
    })
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && !this.#isSending) keeping.now(draft)
    })
    form.addEventListener('submit', (event) => {
      if (this.#needsPlainForm(form, blocks)) return
      event.preventDefault()
      if (!this.#isSending) void this.#send({ form, blocks, keeping, fields, ...desk })
    })
  }

  /** A file that already came with the plain form is handed in the plain way. */
  #needsPlainForm(form: HTMLFormElement, blocks: Blocks): boolean {
    return blocks.used().some((block) => {
      const isStashed = form.querySelector(`[name="works.${block}.stash"]`) !== null
      return isStashed && !fileIn(form, `works.${block}.file`)
    })
  }

  async #send(desk: Desk): Promise<void> {
    const { form, blocks, settings, keeping, choices, fields } = desk
    clearErrors(form)
    this.querySelector('.form-status')?.replaceChildren()
    const { words, underway } = settings
    const used = blocks.used()
    const errors = await localErrors(form, used, settings)
    if (errors.size > 0) return showErrors(form, errors, words.check)

    keeping.now(() => draftIn(form, blocks))
    const chosen = used.flatMap((block) => {
      const file = fileIn(form, `works.${block}.file`)
      return file ? [choices.of(block, file)] : []
    })
    const progress = this.#open(
      form,
      chosen.map(({ file }) => file),
      settings,
    )
    progress.begin(words.handingIn)
    try {
      const ready = await makeReady(chosen, progress)
      const faults = faultsIn(ready, fields)
      const answer: Committed =
        faults.size > 0
          ? { kind: 'invalid', errors: faults }
          : await handIn(form, ready, settings, progress)
      if (answer.kind === 'committed') return await this.#bring(answer, ready, progress, desk)

      this.#back(form, progress)
      if (answer.kind === 'invalid') showErrors(form, answer.errors, words.check)
      else this.#showRefusal(form, answer, settings)
    } catch (error) {
      this.#back(form, progress)
      showErrors(form, new Map(), said(error))
    }

    function said(error: unknown): string {
      if (error instanceof FileGone) return words.changed
      return error instanceof NoWorker ? underway.outdated : words.notHandedIn
    }
  }

  /** Her place is kept. From here on only the files are on their way. */
  async #bring(
    answer: Handed,
    ready: Array<Ready>,
    progress: Progress,
    { form, settings, keeping }: Pick<Desk, 'form' | 'settings' | 'keeping'>,
  ): Promise<void> {
    const { slug, words } = settings
    const { code, ownPage, uploadsUntil } = answer
    keeping.forget(true)
    savePending(slug, { code, until: uploadsUntil.getTime() })
    // Opens her page on this device, so that a crash now costs nothing.
    void fetch(ownPage, { redirect: 'manual' }).catch(() => {})
    progress.element.addEventListener('again', () => {
      progress.element.remove()
      const fresh = this.#open(
        form,
        ready.map(({ prepared }) => prepared.file),
        settings,
      )
      fresh.begin(words.resume)
      void this.#bring(answer, ready, fresh, { form, settings, keeping })
    })
    const hasArrived = await bringOver(answer, ready, settings, progress)
    this.#isSending = false
    if (!hasArrived) return
    forgetPending(slug)
    location.assign(ownPage)
  }

  #open(form: HTMLFormElement, files: Array<File>, settings: FormSettings): Progress {
    const progress = new Progress(files, settings)
    this.#isSending = true
    for (const other of this.querySelectorAll<HTMLElement>('.kept-draft, .on-its-way'))
      other.remove()
    form.hidden = true
    form.after(progress.element)
    return progress
  }

  #showRefusal(
    form: HTMLFormElement,
    answer: Extract<Committed, { kind: 'refused' }>,
    settings: FormSettings,
  ): void {
    const said = refusalInWords(answer.answer, settings)
    showErrors(form, new Map(), said?.what ?? answer.title)
    const next = document.createElement('p')
    next.textContent = said?.next ?? ''
    form.querySelector('.error-summary')?.append(next)
    if (/^(call-closed|late-pass)/.test(answer.refusal)) {
      form.querySelector('.late-pass')?.setAttribute('open', '')
    }
    if (answer.refusal === 'key-reused') setIntention(form, newIntention())
  }

  #back(form: HTMLFormElement, progress: Progress): void {
    this.#isSending = false
    progress.end()
    progress.element.remove()
    form.hidden = false
  }

  #voice(): (text: string) => void {
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    status.className = 'form-status'
    this.prepend(status)
    return (text) => {
      status.textContent = text
    }
  }
}

function faultsIn(ready: Array<Ready>, fields: FileFields): Map<string, string> {
  return new Map(
    ready.flatMap(({ block, prepared }): Array<[string, string]> => {
      const fault = fields.faultIn(prepared)
      return fault ? [[`works.${block}.file`, fault]] : []
    }),
  )
}

customElements.define('submit-form', SubmitForm)
