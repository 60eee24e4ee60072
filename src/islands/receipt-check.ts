import { jwsIn, type Receipt, type Verdict } from '../works/receipt.ts'
import { factsOf, type ReceiptWords } from '../works/receipt-words.ts'

type Key = JsonWebKey & { kid: string }

/** Checks a receipt where it lies, with the keys that came with the page: no network is needed. */
class ReceiptCheck extends HTMLElement {
  connectedCallback(): void {
    if (!('subtle' in crypto)) return
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#check(this.querySelector('textarea')?.value ?? '')
    })
  }

  async #check(text: string): Promise<void> {
    const jws = jwsIn(text)
    const { verdict, receipt } = jws ? await this.#read(jws) : { verdict: 'unreadable' as const }
    this.#show(verdict, receipt)
  }

  async #read(jws: string): Promise<{ verdict: Verdict; receipt?: Receipt }> {
    const [header = '', payload = '', signature = ''] = jws.split('.')
    try {
      const { kid } = JSON.parse(textOf(header)) as { kid?: string }
      const { keys } = JSON.parse(this.dataset.keys ?? '{"keys":[]}') as { keys: Array<Key> }
      const key = keys.find((one) => one.kid === kid)
      if (!key) return { verdict: 'unknown' }

      const { kty = 'OKP', crv = 'Ed25519', x = '' } = key
      const ours = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, [
        'verify',
      ])
      const said = new TextEncoder().encode(`${header}.${payload}`)
      const isOurs = await crypto.subtle.verify('Ed25519', ours, bytesOf(signature), said)
      if (!isOurs) return { verdict: 'bad' }
      return { verdict: 'good', receipt: JSON.parse(textOf(payload)) as Receipt }
    } catch {
      return { verdict: 'bad' }
    }
  }

  #show(verdict: Verdict, receipt: Receipt | undefined): void {
    const words = JSON.parse(this.dataset.words ?? '{}') as ReceiptWords
    const result = this.querySelector('[data-result]')
    if (!result) return

    const said = element('p', element('strong', words[verdict]))
    said.className = 'lead'
    result.replaceChildren(said)
    if (!receipt) return
    const meant = [words.proves, words.provesNot, words.match]
    result.append(...meant.map((text) => element('p', text)), facts(receipt, words))
  }
}

function facts(receipt: Receipt, words: ReceiptWords): HTMLElement {
  const list = document.createElement('dl')
  for (const [name, value] of factsOf(receipt, words)) {
    const told = element('dd', value)
    told.dir = 'auto'
    list.append(element('dt', name), told)
  }
  return list
}

function element(name: string, content: string | Node): HTMLElement {
  const made = document.createElement(name)
  made.append(content)
  return made
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function textOf(base64url: string): string {
  return new TextDecoder().decode(bytesOf(base64url))
}

customElements.define('receipt-check', ReceiptCheck)
