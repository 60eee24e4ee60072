/** The note saves itself while it is written, and once more when she leaves. */
export class Note {
  readonly #field: HTMLTextAreaElement
  readonly #send: (leaving: boolean) => Promise<boolean>
  #stored: string
  #timer = 0

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

  async save(leaving = false): Promise<void> {
    clearTimeout(this.#timer)
    const text = this.#field.value
    if (text.trim() === this.#stored.trim()) return
    if (await this.#send(leaving)) this.#stored = text
  }
}
