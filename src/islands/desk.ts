type Staged = {
  decision: string | null
  staged: string | null
  said: string
  verdict: string
  counts: Record<string, string>
  waiting: number
  waitingInWords: string
}

const patience = 20_000

/** Decides without leaving the list. Without script each decision is a form and the list comes back. */
class DeskList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      const { target: form, submitter } = event
      if (!(form instanceof HTMLFormElement) || !form.matches('.decide')) return
      if (!(submitter instanceof HTMLButtonElement)) return
      event.preventDefault()
      void this.#stage(form, submitter.value)
    })
  }

  async #stage(form: HTMLFormElement, decision: string): Promise<void> {
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams({ decision }),
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(patience),
      })
      const staged = (await response.json()) as Staged | { kind: string }
      if ('kind' in staged) return this.#refuse(staged.kind)
      if (response.ok) this.#show(form, staged)
      else this.#say('', staged.said)
    } catch {
      this.#refuse('failed')
    }
  }

  #refuse(kind: string): void {
    const { failed = '', busy = '', signedOut = '', signIn = '', toSignIn = '' } = this.dataset
    if (kind !== 'signed-out') return this.#say('', kind === 'too-many' ? busy : failed)
    this.#say('', `${signedOut} `)
    const link = document.createElement('a')
    link.href = signIn
    link.target = '_blank'
    link.textContent = toSignIn
    this.querySelector('[role=alert]')?.append(link)
  }

  #show(form: HTMLFormElement, staged: Staged): void {
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[aria-pressed]')) {
      button.setAttribute('aria-pressed', String(button.value === staged.decision))
    }
    const takeBack = form.querySelector<HTMLElement>('.take-back')
    if (takeBack) {
      if (takeBack === document.activeElement) form.querySelector('button')?.focus()
      takeBack.hidden = staged.staged === null
    }
    const verdict = form.parentElement?.querySelector('[data-verdict]')
    if (verdict) verdict.textContent = staged.verdict
    for (const [name, count] of Object.entries(staged.counts)) {
      const place = this.querySelector(`[data-count="${name}"]`)
      if (place) place.textContent = count
    }
    const badge = this.querySelector<HTMLElement>('[data-staged-count]')
    if (badge) {
      badge.textContent = staged.waitingInWords
      badge.hidden = staged.waiting === 0
    }
    this.#say(staged.said, '')
  }

  #say(said: string, wrong: string): void {
    this.querySelector('[role=status]')?.replaceChildren(said)
    this.querySelector('[role=alert]')?.replaceChildren(wrong)
  }
}

customElements.define('desk-list', DeskList)
