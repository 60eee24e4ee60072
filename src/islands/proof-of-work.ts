type Words = Record<'working' | 'done' | 'waiting' | 'failed', string>

/** Half of a sum's life: what is older might be over before the form has been read. */
const freshFor = 10 * 60_000

/** Does the sum that a call asks for while its form is filled in, and holds the form until it is done. */
class ProofOfWork extends HTMLElement {
  #solvedAt = Number.NEGATIVE_INFINITY
  #solving: Promise<boolean> | null = null

  connectedCallback(): void {
    const form = this.closest('form')
    const field = this.querySelector<HTMLInputElement>('[data-proof]')
    if (!form || !field) return

    // Unnamed until it is sent, so that it is not taken for something typed.
    form.addEventListener('input', () => field.removeAttribute('name'), true)
    document.addEventListener(
      'submit',
      (event) => {
        if (event.target !== form) return
        field.name = 'proof'
        if (this.#isFresh()) return
        event.preventDefault()
        event.stopImmediatePropagation()
        this.#say('waiting')
        void this.#solve(field).then((isSolved) => isSolved && form.requestSubmit())
      },
      true,
    )
    this.#say('working')
    void this.#solve(field)
  }

  #isFresh(): boolean {
    return performance.now() - this.#solvedAt < freshFor
  }

  #solve(field: HTMLInputElement): Promise<boolean> {
    this.#solving ??= this.#work(field).finally(() => {
      this.#solving = null
    })
    return this.#solving
  }

  async #work(field: HTMLInputElement): Promise<boolean> {
    try {
      const begun = performance.now()
      const response = await fetch(this.dataset['challenge'] ?? '', { cache: 'no-store' })
      if (!response.ok) throw new Error(`No sum: ${response.status}`)
      const challenge: unknown = await response.json()
      const solution = await solvedBy(this.dataset['worker'] ?? '', challenge)
      field.value = btoa(JSON.stringify({ challenge, solution }))
      this.#solvedAt = begun
      this.#say('done')
      return true
    } catch {
      this.#say('failed')
      return false
    }
  }

  #say(word: keyof Words): void {
    const words: Words = JSON.parse(this.dataset['words'] ?? '{}')
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words[word]
  }
}

function solvedBy(address: string, challenge: unknown): Promise<unknown> {
  const worker = new Worker(address, { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error('No solution')))
    worker.onerror = () => reject(new Error('The worker failed'))
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
}

customElements.define('proof-of-work', ProofOfWork)
