import { lookAhead, parse } from './room/ahead.ts'
import { cry, say, showProgress, takeProgress } from './room/bar.ts'
import { hasModifier, isTyping, keyOf } from './room/keys.ts'
import { Note } from './room/note.ts'
import { fieldsOf, type Saved, send } from './room/sending.ts'
import { show, visit } from './room/visit.ts'

/**
 * Looking without waiting: an answer is stored, then the next poster, already here, takes the
 * place. Without script every answer is a form, and the pages are the same.
 */
class ReviewRoom extends HTMLElement {
  #note: Note | null = null
  #isVoting = false

  connectedCallback(): void {
    const field = this.querySelector('textarea')
    if (field) this.#note = new Note(field, (leaving) => this.#storeNote(leaving))
    this.addEventListener('submit', (event) => this.#submit(event))
    this.addEventListener('click', (event) => this.#click(event))
    void lookAhead(this.dataset.next)
  }

  /** False while a note is nowhere but here: then she stays, and the page says why. */
  leave(): Promise<boolean> {
    return this.#note?.save(true) ?? Promise.resolve(true)
  }

  get holdsNote(): boolean {
    return this.#note?.isOnlyHere ?? false
  }

  press(key: string): boolean {
    const isArabic = document.documentElement.dir === 'rtl'
    if (key === 'ArrowRight') return this.#go(isArabic ? 'prev' : 'next')
    if (key === 'ArrowLeft') return this.#go(isArabic ? 'next' : 'prev')
    if (key === 'c') return this.#focusNote()
    if (key === 'Escape' && this.hasAttribute('data-zoomed')) return this.#zoom()
    const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!control || control.hidden) return false
    control.click()
    return true
  }

  #submit(event: SubmitEvent): void {
    const { target: form, submitter } = event
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    if (form.id === 'undo') void this.#undo(form)
    else if (submitter instanceof HTMLButtonElement && submitter.name === 'answer') {
      void this.#answer(form, submitter)
    } else void this.#note?.save()
  }

  #click(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    if (link.rel !== 'prev' && link.rel !== 'next' && !link.matches('.look-zoom')) return
    event.preventDefault()
    if (link.matches('.look-zoom')) this.#zoom()
    else void this.#leaveFor(link.href)
  }

  async #leaveFor(url: string): Promise<void> {
    if (await this.leave()) await visit(url)
  }

  #go(rel: 'prev' | 'next'): boolean {
    this.querySelector<HTMLElement>(`a[rel=${rel}]`)?.click()
    return true
  }

  #focusNote(): boolean {
    this.querySelector('textarea')?.focus()
    return true
  }

  async #answer(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
    if (this.#isVoting) return
    this.#isVoting = true
    const body = fieldsOf(form)
    body.set('answer', button.value)
    const before = this.querySelector<HTMLButtonElement>('button[name=answer][aria-pressed=true]')
    this.#mark(button.value)
    const saved = await this.#send(form.action, body)
    this.#isVoting = false
    if (!saved) return this.#mark(before?.value ?? '')

    this.#note?.wasStored(saved.comment)
    const { assigned, yes, maybe, no } = saved.progress
    showProgress(saved.seen, yes + maybe + no, assigned)
    if (!saved.next) return void location.assign(this.dataset.round ?? '/review')
    await visit(saved.next, { said: saved.said, vote: saved.vote })
  }

  async #storeNote(leaving: boolean): Promise<boolean> {
    const form = this.querySelector<HTMLFormElement>('#review')
    if (!form) return false
    const saved = await this.#send(form.action, fieldsOf(form), leaving)
    if (saved && !leaving) say(saved.said)
    return saved !== null
  }

  /** Null when it was not stored; then the page says so, and nothing on it is lost. */
  async #send(url: string, body: URLSearchParams, keepalive = false): Promise<Saved | null> {
    say(this.dataset.saving ?? '')
    const answer = await send(url, body, keepalive)
    if (!('kind' in answer)) return answer
    const {
      failed = '',
      busy = '',
      signedOut = '',
      signIn = '',
      toSignIn = '',
      goOn = '',
    } = this.dataset
    if (answer.kind === 'not-shown') cry(answer.title, { url: answer.next, name: goOn })
    else if (answer.kind === 'too-many') cry(busy)
    else if (answer.kind === 'failed') cry(failed)
    else cry(signedOut, { url: signIn, name: toSignIn, isBeside: true })
    return null
  }

  async #undo(form: HTMLFormElement): Promise<void> {
    if (!(await this.leave())) return
    const body = fieldsOf(form)
    const response = await fetch(form.action, { method: 'POST', body }).catch(() => null)
    if (!response) return cry(this.dataset.failed ?? '')
    try {
      const page = await parse(response)
      takeProgress(page)
      const said = page.querySelector('.look-said')?.textContent ?? ''
      show(page, new URL(response.url).pathname, { said })
    } catch {
      location.assign(response.url)
    }
  }

  #mark(answer: string): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[name=answer]')) {
      button.setAttribute('aria-pressed', String(button.value === answer))
    }
  }

  /** One pixel of the picture on one of the screen, or the whole poster again. */
  #zoom(): boolean {
    const isZoomed = this.toggleAttribute('data-zoomed')
    const link = this.querySelector<HTMLAnchorElement>('.look-zoom')
    const image = this.querySelector<HTMLImageElement>('.room-poster img')
    const label = link?.querySelector('span')
    if (label) label.textContent = (isZoomed ? this.dataset.whole : this.dataset.zoom) ?? ''
    if (!isZoomed || !image || !link) return true
    image.srcset = ''
    image.src = link.href
    void image.decode().then(
      () => {
        const frame = image.parentElement
        frame?.scrollTo((image.offsetWidth - frame.clientWidth) / 2, 0)
      },
      () => {},
    )
    return true
  }
}

function room(): ReviewRoom | null {
  const found = document.querySelector('review-room')
  return found instanceof ReviewRoom ? found : null
}

customElements.define('review-room', ReviewRoom)

addEventListener('keydown', (event) => {
  if (isTyping(event.target)) {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    return
  }
  if (!hasModifier(event) && !event.repeat && room()?.press(keyOf(event))) event.preventDefault()
})
addEventListener('popstate', () => void visit(location.pathname, { isBack: true }))
addEventListener('beforeunload', (event) => {
  if (room()?.holdsNote) event.preventDefault()
})
addEventListener('pagehide', () => void room()?.leave())
