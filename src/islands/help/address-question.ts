import { probablyMeant } from '../../shared/address-typo.ts'
import type { HelpSettings } from '../../web/form/help-settings.ts'
import { made } from '../sending/progress-rows.ts'

/** While an address is still being written, only a whole domain is worth a question. */
const pause = 600
const whole = /\.\p{L}{2,63}$/u

/** Asks about a slip in an address, politely: whoever does not answer is not held up. */
export class AddressQuestion {
  readonly #field: HTMLInputElement
  readonly #settings: HelpSettings
  readonly #place = made('div', 'address-question')
  #timer = 0
  #kept = ''

  constructor(field: HTMLInputElement, settings: HelpSettings) {
    this.#field = field
    this.#settings = settings
    this.#place.setAttribute('role', 'status')
    field.after(this.#place)
    this.#takeOver()
    field.addEventListener('input', () => this.#typed())
    field.addEventListener('change', () => this.#left())
  }

  /** The question of the page without script, with the answer that was given there. */
  #takeOver(): void {
    const plain = this.#field.closest('.field')?.querySelector('.address-choice')
    const chosen = plain?.querySelector<HTMLInputElement>('input:checked')?.value
    plain?.remove()
    if (chosen === this.#field.value.trim()) this.#keep(chosen)
    else this.#ask()
  }

  #typed(): void {
    clearTimeout(this.#timer)
    this.#place.replaceChildren()
    this.#timer = setTimeout(() => {
      if (whole.test(this.#field.value.trim())) this.#ask()
    }, pause)
  }

  /** What is being pressed while the field is left does not move away under the finger. */
  #left(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (document.querySelector(':is(a, button, label, input, summary):active')) this.#left()
      else this.#ask()
    }, pause)
  }

  #ask(): void {
    clearTimeout(this.#timer)
    const typed = this.#field.value.trim()
    const meant = probablyMeant(typed)
    if (meant === null || typed === this.#kept || this.#place.childElementCount > 0) return
    const { question, take, keep } = this.#settings.typo
    const answers = made('div', 'address-answers')
    answers.append(
      this.#button(take, meant, () => this.#take(meant)),
      this.#button(keep, typed, () => {
        this.#keep(typed)
        this.#say(this.#settings.typo.kept, typed)
      }),
    )
    this.#place.replaceChildren(sentence(question, meant), answers)
  }

  #take(meant: string): void {
    this.#field.value = meant
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    this.#say(this.#settings.typo.taken, meant)
  }

  /** The answer goes along with the form, so that nobody asks again. */
  #keep(typed: string): void {
    this.#kept = typed
    const { form } = this.#field
    const { choice } = this.#settings
    form?.querySelector(`[name="${choice}"]`)?.remove()
    form?.append(Object.assign(made('input'), { type: 'hidden', name: choice, value: typed }))
  }

  #say(words: string, address: string): void {
    clearTimeout(this.#timer)
    this.#place.replaceChildren(sentence(words, address))
    this.#field.focus()
  }

  #button(words: string, address: string, press: () => void): HTMLButtonElement {
    const button = Object.assign(made('button'), { type: 'button' })
    button.append(said(words, address))
    button.addEventListener('click', press)
    return button
  }
}

function sentence(words: string, address: string): HTMLParagraphElement {
  const paragraph = made('p')
  paragraph.append(said(words, address))
  return paragraph
}

/** An address runs from left to right in every language. */
function said(words: string, address: string): HTMLSpanElement {
  const [before = '', after = ''] = words.split('{email}')
  const email = Object.assign(made('bdi', 'mail-address'), { dir: 'ltr', textContent: address })
  const line = made('span')
  line.append(before, email, after)
  return line
}
