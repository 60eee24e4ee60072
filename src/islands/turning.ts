/** From poster to poster with the arrow keys, in the direction the language is read. */
class PosterTurning extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#turn)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#turn)
  }

  #turn = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return
    const isLeftToRight = document.dir !== 'rtl'
    const forward = isLeftToRight ? 'ArrowRight' : 'ArrowLeft'
    const backward = isLeftToRight ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === forward) this.#go('next')
    if (event.key === backward) this.#go('prev')
  }

  #go(rel: string): void {
    this.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click()
  }
}

customElements.define('poster-turning', PosterTurning)
