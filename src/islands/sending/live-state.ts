import { forgetArrived } from './draft/pending-submission.ts'
import { listAt, textAt } from './json.ts'
import { ask } from './transfer/http-retry.ts'

const longestPause = 30_000
const patience = 30 * 60_000

/**
 * Keeps the states of the works true without a reload: asks now and then while something is being
 * checked, and takes the new words from the page itself.
 */
export class LiveState extends HTMLElement {
  #timer = 0
  #pause = 2000
  #until = 0

  connectedCallback(): void {
    this.addEventListener('arrived', () => this.#begin())
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#begin()
    })
    this.#begin()
  }

  #begin(): void {
    this.#pause = 2000
    this.#until = Date.now() + patience
    this.#later()
  }

  #later(): void {
    clearTimeout(this.#timer)
    if (Date.now() < this.#until) this.#timer = setTimeout(() => void this.#look(), this.#pause)
    this.#pause = Math.min(longestPause, this.#pause * 2)
  }

  async #look(): Promise<void> {
    if (document.hidden) return
    const { status, body } = await ask('GET', textAt(this.dataset, 'api'))
    if (status === 404) return
    const works = listAt(body, 'works')
    const changed = works.filter((work) => {
      const shown = this.querySelector<HTMLElement>(`#work-${CSS.escape(textAt(work, 'id'))}`)
      return shown !== null && isOutdated(shown, work)
    })
    if (changed.length > 0) await this.#renew(changed.map((work) => textAt(work, 'id')))
    forgetArrived()
    const isSettled = status === 200 && works.every((work) => !isChecking(work))
    if (!isSettled) this.#later()
  }

  async #renew(ids: Array<string>): Promise<void> {
    const response = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null)
    if (!response?.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const said = page.getElementById('state')?.textContent
    for (const id of [...ids.map((one) => `work-${one}`), 'receipt', 'history', 'state']) {
      const fresh = page.getElementById(id)
      const old = document.getElementById(id)
      if (fresh && old) exchange(old, document.adoptNode(fresh))
    }
    const status = this.querySelector('[data-voice]')
    if (status && said) status.textContent = said
  }
}

/** What she has unfolded stays so, and the focus stays where it was. */
function exchange(old: HTMLElement, fresh: HTMLElement): void {
  const folds = (root: HTMLElement) =>
    [root, ...root.querySelectorAll('*')].filter((one) => one instanceof HTMLDetailsElement)
  const opened = folds(old)
  for (const [index, fold] of folds(fresh).entries()) fold.open ||= opened[index]?.open === true
  const focused = old.contains(document.activeElement)
  old.replaceWith(fresh)
  if (!focused) return
  fresh.tabIndex = -1
  fresh.focus()
}

function isOutdated({ dataset }: HTMLElement, work: unknown): boolean {
  const isOtherState = dataset['state'] !== textAt(work, 'state')
  return isOtherState || (dataset['later'] ?? '') !== textAt(work, 'replacement', 'state')
}

function isChecking(work: unknown): boolean {
  return [textAt(work, 'state'), textAt(work, 'replacement', 'state')].includes('checking')
}
