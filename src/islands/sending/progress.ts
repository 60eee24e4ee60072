import { fill, isolated } from '../../submissions/fill.ts'
import type { SendingWord } from '../../submissions/words.ts'
import { percentInWords, sizeInWords } from '../../uploads/sizes.ts'
import type { Trouble } from './line.ts'

type Line = { file: File; bar: HTMLProgressElement; label: HTMLElement; sent: number }

/** How far the files are: a bar and words for each, and one voice that speaks seldom. */
export class Progress {
  readonly element = document.createElement('section')
  readonly #lines: Array<Line>
  readonly #title = document.createElement('h2')
  readonly #overall = document.createElement('p')
  readonly #status = document.createElement('p')
  readonly #words: Record<SendingWord, string>
  readonly #locale: string

  constructor(files: Array<File>, words: Record<SendingWord, string>, locale: string) {
    this.#words = words
    this.#locale = locale
    this.#title.tabIndex = -1
    this.#status.setAttribute('role', 'status')
    this.#overall.className = 'overall'
    const list = document.createElement('ul')
    this.#lines = files.map((file) => {
      const label = document.createElement('p')
      const bar = Object.assign(document.createElement('progress'), { max: file.size, value: 0 })
      bar.setAttribute('aria-label', file.name)
      const item = document.createElement('li')
      item.append(label, bar)
      list.append(item)
      return { file, bar, label, sent: 0 }
    })
    this.element.className = 'sending'
    this.element.append(this.#title, this.#status, list, this.#overall)
  }

  begin(title: string): void {
    this.#title.textContent = title
    this.#title.focus()
    addEventListener('offline', () => this.trouble('offline'))
    addEventListener('online', () => this.trouble(null))
  }

  title(text: string): void {
    this.#title.textContent = text
  }

  /** Said to those who listen; shown as well where it is more than the bars show. */
  say(text: string, isShown = true): void {
    this.#status.classList.toggle('hidden-visually', !isShown || text === '')
    if (this.#status.textContent !== text) this.#status.textContent = text
  }

  trouble(trouble: Trouble): void {
    this.element.classList.toggle('troubled', trouble !== null)
    this.say(trouble ? this.#words[trouble] : '')
  }

  reading(index: number, bytes: number): void {
    this.#show(index, bytes, this.#words.reading)
  }

  sent(index: number, bytes: number): void {
    this.#show(index, bytes, this.#words.sent)
    const total = this.#lines.reduce((sum, line) => sum + line.file.size, 0)
    const done = this.#lines.reduce((sum, line) => sum + line.sent, 0)
    this.#overall.textContent = fill(this.#words.overall, {
      done: sizeInWords(done, this.#locale),
      total: sizeInWords(total, this.#locale),
    })
  }

  completed(index: number): void {
    const line = this.#lines[index]
    if (!line) return
    this.sent(index, line.file.size)
    line.label.textContent = fill(this.#words.completing, { name: isolated(line.file.name) })
    this.say(line.label.textContent, false)
  }

  /** It could not be brought to its end: says so, and where to go on. */
  stop(text: string, label: string, href: string): void {
    this.say(text)
    const link = document.createElement('a')
    Object.assign(link, { className: 'button', href, textContent: label })
    this.element.append(link)
    link.focus()
  }

  #show(index: number, bytes: number, words: string): void {
    const line = this.#lines[index]
    if (!line) return
    line.sent = Math.min(bytes, line.file.size)
    line.bar.value = line.sent
    const percent = percentInWords(line.sent, line.file.size, this.#locale)
    line.label.textContent = fill(words, { name: isolated(line.file.name), percent })
  }
}
