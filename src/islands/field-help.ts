import type { HelpSettings } from '../web/form/help-settings.ts'
import { AddressQuestion } from './help/address-question.ts'
import { Counter } from './help/counter.ts'
import { limitOf, type TextControl } from './help/text-length.ts'

/** Helps while somebody writes: counts texts that have a limit, asks about a slip in an address. */
class FieldHelp extends HTMLElement {
  readonly #counters = new WeakMap<TextControl, Counter>()

  connectedCallback(): void {
    const settings: HelpSettings = JSON.parse(this.dataset['settings'] ?? '{}')
    this.addEventListener('input', ({ target }) => this.#count(target, settings))
    for (const text of this.querySelectorAll('textarea')) {
      if (text.value) this.#count(text, settings)
    }
    const address = this.querySelector<HTMLInputElement>('input[type=email]')
    if (address) new AddressQuestion(address, settings)
  }

  /** Fields of further posters come later: a counter is made when its field is first written in. */
  #count(field: EventTarget | null, settings: HelpSettings): void {
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    if (!isText || !limitOf(field)) return
    const counter = this.#counters.get(field) ?? new Counter(field, settings)
    this.#counters.set(field, counter)
    counter.count()
  }
}

customElements.define('field-help', FieldHelp)
