/** The note saves itself while it is written, and once more when she leaves. */
export class Note {
  readonly #field: HTMLTextAreaElement
  readonly #send: (leaving: boolean) => Promise<boolean>
  #stored: string
  #timer = 0
  #hasFailed = false

  constructor(field: HTMLTextAreaElement, send: (leaving: boolean) => Promise<boolean>) {
    this.#field = field
    this.#send = send
    this.#stored = field.value
    field.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.save(), 1500)
    })
    field.addEventListener('change', () => void this.save())
  }

  /** What a vote has taken along is stored with it. */
  wasStored(comment: string): void {
    clearTimeout(this.#timer)
    this.#stored = comment
  }

  /** Written, and the server would not take it: it is nowhere but on this page. */
  get isOnlyHere(): boolean {
    return this.#hasFailed && this.#field.value.trim() !== this.#stored.trim()
  }

  /** False when what is written could not be stored. */
  async save(leaving = false): Promise<boolean> {
    clearTimeout(this.#timer)
    const text = this.#field.value
    if (text.trim() === this.#stored.trim()) return true
    const isStored = await this.#send(leaving)
    if (isStored) this.#stored = text
    this.#hasFailed = !isStored
    return isStored
  }
}
