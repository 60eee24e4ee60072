import { interpolate } from '../../i18n/interpolate.ts'
import type { FormSettings } from '../../submissions/island-settings.ts'
import { wrongWithFile } from './checks.ts'
import type { Choices } from './choices.ts'
import { mark } from './errors.ts'
import { chosenIn, noteOn } from './files/converting.ts'
import { clearPicture, showLooking, showPrepared } from './files/picture.ts'
import type { Prepared } from './files/prepared.ts'
import { type Blocks, blockOf, numberOf } from './poster-blocks.ts'
import { made, told } from './progress-rows.ts'

/** What stands beside the file fields: the picture, what print makes of it, and what is removed. */
export class FileFields {
  readonly #choices: Choices
  readonly #blocks: Blocks
  readonly #settings: FormSettings

  constructor(choices: Choices, blocks: Blocks, settings: FormSettings) {
    this.#choices = choices
    this.#blocks = blocks
    this.#settings = settings
  }

  /** Looks at what was chosen in a field, as far as it can be known before it is sent. */
  async look(field: HTMLInputElement, isCleaned = true): Promise<void> {
    const place = field.closest('.field')?.querySelector<HTMLElement>('[data-picture]')
    const block = blockOf(field)
    if (!place || block === null) return
    this.#choices.drop(block)
    clearPicture(place)
    const file = await chosenIn(field, this.#settings)
    if (!file || field.files?.[0] !== file) return

    const wrong = await wrongWithFile(file, this.#settings)
    if (field.files?.[0] !== file) return
    if (wrong) return mark(field, wrong)
    const choice = this.#choices.choose(block, file, isCleaned)
    showLooking(place, file, this.#settings)
    try {
      const prepared = await choice.ready()
      if (prepared.fault) mark(field, this.faultIn(prepared) ?? '')
      const cleaning = this.#cleaning(field, isCleaned)
      this.#noteTwin(cleaning, block)
      const note = noteOn(file)
      if (note) cleaning.prepend(told(note, 'note-look'))
      await showPrepared(place, prepared, this.#settings, cleaning)
    } catch {
      // Another file was chosen meanwhile, or sending will say what is wrong.
    }
  }

  /** Why this file would be refused, and what to do; null when nothing speaks against it. */
  faultIn({ fault }: Prepared): string | null {
    const { faults, underway, formatNames } = this.#settings
    return (
      fault && `${faults[fault]} ${interpolate(underway.exportAgain, { formats: formatNames })}`
    )
  }

  /** On from the start; turned off, the file is made ready anew as it is. */
  #cleaning(field: HTMLInputElement, isCleaned: boolean): HTMLElement {
    const box = Object.assign(made('input'), { type: 'checkbox', checked: isCleaned })
    const label = made('label', 'clean')
    const text = made('span')
    text.textContent = this.#settings.underway.clean
    label.append(box, text)
    box.addEventListener('change', () => {
      void this.look(field, box.checked).then(() => {
        field.closest('.field')?.querySelector<HTMLElement>('.clean input')?.focus()
      })
    })
    const holder = made('div')
    holder.append(label)
    return holder
  }

  #noteTwin(beside: HTMLElement, block: number): void {
    const twin = this.#choices.twinOf(block)
    const position = this.#blocks.all().findIndex((one) => numberOf(one) === twin)
    if (position === -1) return
    const n = new Intl.NumberFormat(this.#settings.locale).format(position + 1)
    beside.prepend(told(interpolate(this.#settings.underway.sameFile, { n }), 'note-look'))
  }
}
