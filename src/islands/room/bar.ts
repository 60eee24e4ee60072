/** The line above the poster. It stays while posters come and go, so that what it says is heard. */
export function say(text: string, aside = ''): void {
  const said = document.querySelector('.look-said')
  if (!said) return
  said.textContent = text
  if (aside) {
    const heard = document.createElement('span')
    heard.className = 'hidden-visually'
    heard.textContent = ` ${aside}`
    said.append(heard)
  }
  cry('')
}

/** What must not be missed. */
export function cry(text: string, next?: { url: string; name: string; isBeside?: boolean }): void {
  const refused = document.querySelector('.look-refused')
  if (!refused) return
  refused.textContent = text
  if (next) {
    const link = document.createElement('a')
    link.href = next.url
    link.textContent = next.name
    if (next.isBeside) link.target = '_blank'
    refused.append(' ', link)
  }
  if (text) document.querySelector('.look-said')?.replaceChildren()
}

export function showProgress(words: string, answered: number, assigned: number): void {
  const line = document.querySelector<HTMLProgressElement>('.look-bar progress')
  const seen = document.querySelector('.look-bar [data-seen]')
  if (seen) seen.textContent = words
  if (!line) return
  line.max = Math.max(1, assigned)
  line.value = answered
  line.setAttribute('aria-label', words)
}

export function takeProgress(page: Document): void {
  const line = page.querySelector<HTMLProgressElement>('.look-bar progress')
  const words = page.querySelector('.look-bar [data-seen]')?.textContent ?? ''
  if (line) showProgress(words, line.value, line.max)
}
