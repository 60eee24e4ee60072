import type { FormSettings } from '../submissions/settings.ts'
import { Blocks } from './sending/blocks.ts'
import { fileIn, localErrors, wrongWithFile } from './sending/checks.ts'
import { type Committed, textIn } from './sending/commit.ts'
import { clearError, clearErrors, mark, showErrors } from './sending/errors.ts'
import { showHere } from './sending/here.ts'
import { bringOver, type Chosen, handIn } from './sending/journey.ts'
import { Keeping, putBack } from './sending/keeping.ts'
import { clearPicture, showPicture } from './sending/picture.ts'
import { Progress } from './sending/progress.ts'
import { FileGone } from './sending/put.ts'

/** The form for posters. Without script it is a plain form; with it, files are checked, sent in parts and resumed. */
class SubmitForm extends HTMLElement {
  #isSending = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    const list = this.querySelector<HTMLElement>('[data-blocks]')
    const template = this.querySelector('template')
    if (!form || !list || !template) return

    const settings: FormSettings = JSON.parse(this.dataset['settings'] ?? '{}')
    const keeping = new Keeping(settings.slug)
    const voice = this.#voice()
    const isFresh = !this.querySelector('.error-summary')
    const blocks = new Blocks(list, template, settings, voice)
    form.noValidate = true
    showHere(settings.locale)
    if (isFresh) this.#restore(form, blocks, keeping, settings, voice)

    form.addEventListener('input', (event) => {
      if (event.target instanceof Element) clearError(event.target)
      keeping.later(() => textIn(form))
    })
    form.addEventListener('change', (event) => {
      const field = event.target
      if (field instanceof HTMLInputElement && field.type === 'file') {
        void this.#showChosen(field, settings)
      }
    })
    form.addEventListener('submit', (event) => {
      if (this.#needsPlainForm(form, blocks)) return
      event.preventDefault()
      if (!this.#isSending) void this.#send(form, blocks, settings, keeping)
    })
    addEventListener('beforeunload', (event) => {
      if (this.#isSending) event.preventDefault()
    })
  }

  #restore(
    form: HTMLFormElement,
    blocks: Blocks,
    keeping: Keeping,
    settings: FormSettings,
    voice: (text: string) => void,
  ): void {
    const kept = keeping.read()
    for (const [name] of kept) {
      const block = /^works\.(\d+)\./.exec(name)?.[1]
      if (block) blocks.ensure(Number(block))
    }
    if (putBack(form, kept)) voice(settings.words.draftFound)
  }

  /** A file that already came with the plain form is handed in the plain way. */
  #needsPlainForm(form: HTMLFormElement, blocks: Blocks): boolean {
    return blocks.used().some((block) => {
      const isStashed = form.querySelector(`[name="works.${block}.stash"]`) !== null
      return isStashed && !fileIn(form, `works.${block}.file`)
    })
  }

  async #showChosen(field: HTMLInputElement, settings: FormSettings): Promise<void> {
    const place = field.closest('.field')?.querySelector<HTMLElement>('[data-picture]')
    const file = field.files?.[0]
    if (!place) return
    clearPicture(place)
    if (!file) return

    const wrong = await wrongWithFile(file, settings)
    if (wrong) mark(field, wrong)
    else await showPicture(place, file, settings)
  }

  async #send(
    form: HTMLFormElement,
    blocks: Blocks,
    settings: FormSettings,
    keeping: Keeping,
  ): Promise<void> {
    clearErrors(form)
    this.querySelector('.form-status')?.replaceChildren()
    const { words } = settings
    const used = blocks.used()
    const errors = await localErrors(form, used, settings)
    if (errors.size > 0) return showErrors(form, errors, words.check)

    const chosen = used.flatMap((block): Array<Chosen> => {
      const file = fileIn(form, `works.${block}.file`)
      return file ? [{ block, file }] : []
    })
    const progress = new Progress(
      chosen.map(({ file }) => file),
      words,
      settings.locale,
    )
    this.#isSending = true
    form.hidden = true
    form.after(progress.element)
    progress.begin(words.handingIn)
    try {
      const answer = await handIn(form, chosen, settings, progress)
      if (answer.kind === 'committed') {
        keeping.forget()
        const hasArrived = await bringOver(answer, chosen, settings, progress)
        this.#isSending = false
        if (hasArrived) location.assign(answer.ownPage)
        return
      }
      this.#back(form, progress)
      if (answer.kind === 'invalid') showErrors(form, answer.errors, words.check)
      else this.#showRefusal(form, answer, settings)
    } catch (error) {
      this.#back(form, progress)
      showErrors(form, new Map(), error instanceof FileGone ? words.changed : words.notHandedIn)
    }
  }

  #showRefusal(
    form: HTMLFormElement,
    answer: Extract<Committed, { kind: 'refused' }>,
    { refusals }: FormSettings,
  ): void {
    const said = Object.entries(refusals).find(([kind]) => kind === answer.refusal)?.[1]
    showErrors(form, new Map(), said?.what ?? answer.title)
    const next = document.createElement('p')
    next.textContent = said?.next ?? ''
    form.querySelector('.error-summary')?.append(next)
    if (/^(call-closed|late-pass)/.test(answer.refusal)) {
      form.querySelector('.late-pass')?.setAttribute('open', '')
    }
    if (answer.refusal === 'key-reused') {
      const intention = form.elements.namedItem('intention')
      if (intention instanceof HTMLInputElement) intention.value = crypto.randomUUID()
    }
  }

  #back(form: HTMLFormElement, progress: Progress): void {
    this.#isSending = false
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

customElements.define('submit-form', SubmitForm)
