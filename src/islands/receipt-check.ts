import { isLanguage, type Language } from '../i18n/languages.ts'
import type { Receipt } from '../works/receipts/receipt.ts'
import { checkReceipt, type KeyRing } from '../works/receipts/receipt-check.ts'
import type { ReceiptWords } from '../works/receipts/receipt-words.ts'
import { comparison, sumComparison } from './receipt/compare.ts'
import { resultOf } from './receipt/result.ts'

/**
 * Checks a receipt where it lies, with the keys that came with the page, and says whether a file is
 * one of those it names. Needs no network: it runs from a copy of the page on a disk as well.
 */
class ReceiptCheck extends HTMLElement {
  #receipt: Receipt | undefined

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !('subtle' in crypto)) return
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-with-script]')) {
      hidden.hidden = false
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#check(form)
    })
    this.#input('receipt-file')?.addEventListener('change', () => void this.#readFile(form))
    this.#input('poster-file')?.addEventListener('change', () => void this.#compare())
    this.#input('sum')?.addEventListener('input', () => this.#compareSum())
    if (this.#text.value.trim()) void this.#check(form)
  }

  async #readFile(form: HTMLFormElement): Promise<void> {
    const file = this.#input('receipt-file')?.files?.[0]
    if (!file) return
    this.#text.value = file.size > mostBytes ? '-' : await file.text().catch(() => '-')
    await this.#check(form)
  }

  async #check(form: HTMLFormElement): Promise<void> {
    const words = this.#words
    // Kept in the page itself, so that a copy of it holds the receipt.
    this.#text.defaultValue = this.#text.value
    const checked = await checkReceipt(this.#text.value, this.#keys)
    if (checked.verdict === 'unable' && navigator.onLine && /^https?:$/.test(location.protocol)) {
      return form.submit()
    }
    this.#receipt = checked.verdict === 'good' ? checked.receipt : undefined
    this.querySelector('[data-result]')?.replaceChildren(
      ...resultOf(checked, words, this.#language),
    )
    const compare = this.querySelector<HTMLElement>('[data-compare]')
    if (compare) compare.hidden = !this.#receipt
    if (!this.#receipt) return
    await this.#compare()
    this.#compareSum()
  }

  async #compare(): Promise<void> {
    const file = this.#input('poster-file')?.files?.[0]
    const said = this.querySelector('[data-compared]')
    if (!file || !said || !this.#receipt) return
    const tell = (text: string) => said.replaceChildren(text)
    tell(await comparison(file, this.#receipt, this.#words, this.#language, tell))
  }

  #compareSum(): void {
    const sum = this.#input('sum')?.value ?? ''
    const said = this.querySelector('[data-compared-sum]')
    if (!said || !this.#receipt) return
    said.replaceChildren(sum.trim() && sumComparison(sum, this.#receipt, this.#words))
  }

  #input(id: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input#${id}`)
  }

  get #text(): HTMLTextAreaElement {
    const found = this.querySelector('textarea')
    if (!found) throw new Error('There is no place for a receipt')
    return found
  }

  get #words(): ReceiptWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as ReceiptWords
  }

  get #keys(): KeyRing {
    return JSON.parse(this.dataset['keys'] ?? '{"keys":[]}') as KeyRing
  }

  get #language(): Language {
    const { lang } = document.documentElement
    return isLanguage(lang) ? lang : 'en'
  }
}

/** A file that is larger is no receipt, and is not read. */
const mostBytes = 1_000_000

customElements.define('receipt-check', ReceiptCheck)
