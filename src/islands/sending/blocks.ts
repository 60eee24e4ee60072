import { fill } from '../../submissions/fill.ts'
import type { FormSettings } from '../../submissions/settings.ts'

const placeholder = '__n__'

/** The posters of the form: one to begin with, more as wanted. */
export class Blocks {
  readonly #list: HTMLElement
  readonly #template: HTMLTemplateElement
  readonly #settings: FormSettings
  readonly #add = document.createElement('button')
  readonly #announce: (text: string) => void

  constructor(
    list: HTMLElement,
    template: HTMLTemplateElement,
    settings: FormSettings,
    announce: (text: string) => void,
  ) {
    this.#list = list
    this.#template = template
    this.#settings = settings
    this.#announce = announce
    this.#add.type = 'button'
    this.#add.className = 'add-work'
    this.#add.textContent = settings.words.add
    this.#add.addEventListener('click', () => this.#open().querySelector('input')?.focus())
    list.after(this.#add)
    for (const block of this.all().slice(1)) if (!isTouched(block)) block.remove()
    this.#arrange()
  }

  all(): Array<HTMLElement> {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-block]')]
  }

  /** The blocks that will be sent: whatever somebody touched, and always at least one. */
  used(): Array<number> {
    const touched = this.all().filter(isTouched)
    return (touched.length > 0 ? touched : this.all().slice(0, 1)).map(numberOf)
  }

  /** Makes sure that a block is there, for what was typed before. */
  ensure(number: number): void {
    if (!this.all().some((block) => numberOf(block) === number)) this.#open(number)
  }

  /** Back to a single empty poster. */
  clear(): void {
    for (const block of this.all()) block.remove()
    this.#open(0)
  }

  #open(number = Math.max(-1, ...this.all().map(numberOf)) + 1): HTMLElement {
    const source = this.#template.innerHTML.replaceAll(placeholder, String(number))
    const holder = document.createElement('template')
    holder.innerHTML = source
    const block = holder.content.firstElementChild
    if (!(block instanceof HTMLElement)) throw new Error('The template holds no block')
    this.#list.append(block)
    this.#arrange()
    return block
  }

  #close(block: HTMLElement): void {
    const position = this.all().indexOf(block)
    block.remove()
    this.#list.dispatchEvent(new Event('input', { bubbles: true }))
    this.#arrange()
    this.#announce(fill(this.#settings.words.removed, { n: this.#figure(position + 1) }))
    const next = this.all()[Math.max(0, position - 1)]
    next?.querySelector<HTMLElement>('h3')?.focus()
  }

  /** Headings count what is there; a single poster cannot be removed. */
  #arrange(): void {
    const blocks = this.all()
    for (const [index, block] of blocks.entries()) {
      const heading = block.querySelector<HTMLElement>('h3')
      if (heading) {
        heading.textContent = fill(heading.dataset['words'] ?? '', { n: this.#figure(index + 1) })
        heading.tabIndex = -1
      }
      block.querySelector('.remove-work')?.remove()
      if (blocks.length > 1) heading?.after(this.#removal(block, index + 1))
    }
    this.#add.hidden = blocks.length >= this.#settings.most
  }

  #removal(block: HTMLElement, position: number): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'remove-work'
    button.textContent = fill(this.#settings.words.remove, { n: this.#figure(position) })
    button.addEventListener('click', () => this.#close(block))
    return button
  }

  #figure(value: number): string {
    return new Intl.NumberFormat(this.#settings.locale).format(value)
  }
}

export function numberOf(block: HTMLElement): number {
  return Number(block.dataset['block'])
}

function isTouched(block: HTMLElement): boolean {
  return [...block.querySelectorAll('input, textarea')].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value.trim() !== ''
    if (!(control instanceof HTMLInputElement)) return false
    if (control.type === 'file') return (control.files?.length ?? 0) > 0
    if (control.type === 'radio' || control.type === 'checkbox') {
      return control.checked && control.name.includes('.answers.')
    }
    return control.value.trim() !== ''
  })
}

/** The number of the block that a control stands in. */
export function blockOf(control: Element): number | null {
  const block = control.closest<HTMLElement>('[data-block]')
  return block && numberOf(block)
}
