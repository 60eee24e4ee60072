/** Adds the device's own ways of sharing to the plain links. */
class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, title = document.title, copied = '' } = this.dataset
    if ('share' in navigator) {
      this.#show('[data-share]', () => navigator.share({ url, title }).catch(() => {}))
    }
    if ('clipboard' in navigator) {
      this.#show('[data-copy]', async () => {
        await navigator.clipboard.writeText(url)
        const status = this.querySelector('[role=status]')
        if (status) status.textContent = copied
      })
    }
  }

  #show(selector: string, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(selector)
    button?.closest('li')?.removeAttribute('hidden')
    button?.addEventListener('click', () => void act())
  }
}

customElements.define('share-links', ShareLinks)
