import { interpolate } from '../../i18n/interpolate.ts'
import type { FormSettings } from '../../submissions/island-settings.ts'

const placeholder = '__n__'

/** The posters of the form: one to begin with, more as wanted. Each has a part in every list of blocks. */
export class Blocks {
  readonly #lists: Array<HTMLElement>
  readonly #template: HTMLTemplateElement
  readonly #settings: FormSettings
  readonly #add = document.createElement('button')
  readonly #announce: (text: string) => void

  constructor(
    form: HTMLFormElement,
    template: HTMLTemplateElement,
    settings: FormSettings,
    announce: (text: string) => void,
  ) {
    this.#lists = [...form.querySelectorAll<HTMLElement>('[data-blocks]')]
    this.#template = template
    this.#settings = settings
    this.#announce = announce
    this.#add.type = 'button'
    this.#add.className = 'plain add-work'
    this.#add.textContent = settings.words.add
    this.#add.addEventListener('click', () => this.#open().querySelector('input')?.focus())
    this.#lists[0]?.after(this.#add)
    for (const block of this.all().slice(1)) if (!this.#isTouched(block)) this.#remove(block)
    this.#arrange()
  }

  /** The part of each block that comes first. */
  all(): Array<HTMLElement> {
    return this.#blocksIn(this.#lists[0])
  }

  /** The blocks that will be sent: whatever somebody touched, and always at least one. */
  used(): Array<number> {
    const touched = this.all().filter((block) => this.#isTouched(block))
    return (touched.length > 0 ? touched : this.all().slice(0, 1)).map(numberOf)
  }

  /** Makes sure that a block is there, for what was typed before. */
  ensure(number: number): void {
    if (!this.all().some((block) => numberOf(block) === number)) this.#open(number)
  }

  /** Back to a single empty poster. */
  clear(): void {
    for (const block of this.all()) this.#remove(block)
    this.#open(0)
  }

  #open(number = Math.max(-1, ...this.all().map(numberOf)) + 1): HTMLElement {
    const source = this.#template.innerHTML.replaceAll(placeholder, String(number))
    const holder = document.createElement('template')
    holder.innerHTML = source
    const [block, ...others] = [...holder.content.children]
    if (!(block instanceof HTMLElement)) throw new Error('The template holds no block')
    for (const [index, part] of [block, ...others].entries()) this.#lists[index]?.append(part)
    this.#arrange()
    return block
  }

  #close(block: HTMLElement): void {
    const position = this.all().indexOf(block)
    this.#remove(block)
    this.#lists[0]?.dispatchEvent(new Event('input', { bubbles: true }))
    this.#arrange()
    this.#announce(interpolate(this.#settings.words.removed, { n: this.#figure(position + 1) }))
    const next = this.all()[Math.max(0, position - 1)]
    next?.querySelector<HTMLElement>('input[type=file]')?.focus()
  }

  #remove(block: HTMLElement): void {
    for (const part of this.#partsOf(block)) part.remove()
  }

  /** Headings count what is there; a single poster cannot be removed. */
  #arrange(): void {
    for (const list of this.#lists) {
      for (const [index, block] of this.#blocksIn(list).entries()) {
        const heading = block.querySelector<HTMLElement>('.block-heading')
        if (!heading) continue
        heading.textContent = interpolate(heading.dataset['words'] ?? '', {
          n: this.#figure(index + 1),
        })
        heading.hidden = this.all().length < 2
      }
    }
    for (const [index, block] of this.all().entries()) {
      block.querySelector('.remove-work')?.remove()
      if (this.all().length < 2) continue
      block.querySelector('.block-heading')?.after(this.#removal(block, index + 1))
    }
    this.#add.hidden = this.all().length >= this.#settings.most
  }

  #removal(block: HTMLElement, position: number): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'remove-work'
    button.textContent = interpolate(this.#settings.words.remove, { n: this.#figure(position) })
    button.addEventListener('click', () => this.#close(block))
    return button
  }

  #figure(value: number): string {
    return new Intl.NumberFormat(this.#settings.locale).format(value)
  }

  #blocksIn(list: HTMLElement | undefined): Array<HTMLElement> {
    return [...(list?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
  }

  #partsOf(block: HTMLElement): Array<HTMLElement> {
    return this.#lists.flatMap((list) =>
      this.#blocksIn(list).filter((part) => numberOf(part) === numberOf(block)),
    )
  }

  #isTouched(block: HTMLElement): boolean {
    return this.#partsOf(block).some((part) =>
      [...part.querySelectorAll('input, textarea')].some(hasOwn),
    )
  }
}

export function numberOf(block: HTMLElement): number {
  return Number(block.dataset['block'])
}

/** Whether somebody has put something in: choices have a value from the start. */
function hasOwn(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value.trim() !== ''
  if (!(control instanceof HTMLInputElement)) return false
  if (control.type === 'file') return (control.files?.length ?? 0) > 0
  if (control.type === 'radio' || control.type === 'checkbox') {
    return control.checked && control.name.includes('.answers.')
  }
  return control.value.trim() !== ''
}

/** The number of the block that a control stands in. */
export function blockOf(control: Element): number | null {
  const block = control.closest<HTMLElement>('[data-block]')
  return block && numberOf(block)
}
