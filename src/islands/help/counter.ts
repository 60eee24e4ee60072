import { clearError, mark } from '../sending/errors.ts'
import { made } from '../sending/progress-rows.ts'
import { excessIn, type LengthWords, limitOf, roomIn, type TextControl } from './text-length.ts'

const pause = 800

/** Counts one text beside its field. Aloud it speaks only near the limit, and after a pause. */
export class Counter {
  readonly #control: TextControl
  readonly #words: LengthWords
  readonly #seen = made('p', 'hint counter')
  readonly #heard = made('p', 'hidden-visually')
  #isOver = false
  #timer = 0

  constructor(control: TextControl, words: LengthWords) {
    this.#control = control
    this.#words = words
    this.#heard.setAttribute('role', 'status')
    // Each figure aloud would speak over the typing.
    this.#seen.setAttribute('aria-hidden', 'true')
    control.after(this.#seen, this.#heard)
  }

  count(): void {
    const limit = limitOf(this.#control)
    if (!limit) return
    const excess = excessIn(this.#control, this.#words)
    const { text, isLittle } = roomIn(this.#control, limit, this.#words)
    const isLong = this.#control instanceof HTMLTextAreaElement && this.#control.value !== ''
    this.#seen.textContent = !excess && (isLong || isLittle) ? text : ''
    if (excess) mark(this.#control, excess)
    else if (this.#isOver) clearError(this.#control)
    this.#isOver = excess !== null
    this.#speak(excess ?? (isLittle ? text : ''))
  }

  #speak(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#heard.textContent = text
    }, pause)
  }
}
