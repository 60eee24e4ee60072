import { percentInWords } from '../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../i18n/interpolate.ts'
import { figuresOf, type SendingSettings } from './figures.ts'
import { made, type ProgressRow, progressRow } from './progress-rows.ts'
import type { Trouble } from './transfer/http-retry.ts'
import { Pause } from './transfer/pause.ts'
import { TransferRate } from './transfer/transfer-rate.ts'
import { keepScreenAwake } from './transfer/wake-lock.ts'

const second = 1000
/** The same trouble is said again only after a while. */
const quietFor = 60 * second

/** How far the files are: bars, figures, a button to pause, and one voice that speaks seldom. */
export class Progress {
  readonly element = made('section', 'sending')
  readonly gate = new Pause()
  readonly #lines: Array<ProgressRow>
  readonly #title = made('h2')
  readonly #state = made('p', 'line-state')
  readonly #voice = made('p', 'hidden-visually')
  readonly #bar = made('progress')
  readonly #figures = made('p', 'overall')
  readonly #pause = made('button', 'button')
  readonly #open = made('p', 'hint')
  readonly #controls = made('div', 'sending-controls')
  readonly #settings: SendingSettings
  readonly #meter = new TransferRate()
  readonly #pageTitle = document.title
  #release = () => {}
  #ticking = 0
  #told = 0
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(files: Array<{ name: string; size: number }>, settings: SendingSettings) {
    this.#settings = settings
    this.#title.tabIndex = -1
    this.#voice.setAttribute('role', 'status')
    this.#lines = files.map((file) => progressRow(file, settings.underway))
    const list = made('ul')
    list.append(...this.#lines.map(({ item }) => item))
    this.#pause.type = 'button'
    this.#pause.hidden = true
    this.#pause.addEventListener('click', () => this.#turn())
    this.#controls.append(this.#pause)
    const whole = made('div', 'sending-whole')
    whole.append(this.#bar, this.#figures)
    whole.hidden = true
    this.#open.textContent = settings.underway.keepOpen
    this.element.append(
      this.#title,
      this.#voice,
      whole,
      this.#state,
      this.#controls,
      list,
      this.#open,
    )
  }

  begin(title: string): void {
    this.#title.textContent = title
    this.#title.focus()
    this.#release = keepScreenAwake()
    addEventListener('offline', this.#lost)
    addEventListener('online', this.#found)
  }

  /** From here on bytes are on their way: they can be counted, and held up. */
  depart(title: string): void {
    this.#title.textContent = title
    this.#bar.setAttribute('aria-label', title)
    this.#bar.parentElement?.removeAttribute('hidden')
    this.#pause.textContent = this.#settings.underway.pause
    this.#pause.hidden = false
    this.#ticking = setInterval(() => this.#tick(), second)
    this.#tick()
  }

  /** Nothing goes on any more: the page may be left. */
  end(): void {
    clearInterval(this.#ticking)
    this.#meter.restart()
    this.#release()
    this.#pause.hidden = true
    this.#open.hidden = true
    if (this.#ticking) this.#tick()
    removeEventListener('offline', this.#lost)
    removeEventListener('online', this.#found)
    document.title = this.#pageTitle
    this.trouble(null)
  }

  trouble(trouble: Trouble): void {
    this.element.classList.toggle('troubled', trouble !== null)
    this.#show(trouble ? this.#settings.words[trouble] : '')
    if (!trouble || Date.now() - this.#toldAt < quietFor) return
    this.#toldAt = Date.now()
    this.say(this.#settings.words[trouble])
  }

  /** Said to those who listen. */
  say(text: string): void {
    if (this.#voice.textContent !== text) this.#voice.textContent = text
  }

  reading(index: number, bytes: number): void {
    this.#note(index, bytes, this.#settings.words.reading)
  }

  /** The file as it is sent may be smaller than the one that was chosen. */
  measured(index: number, size: number): void {
    const line = this.#lines[index]
    if (!line) return
    Object.assign(line, { size, sent: 0 })
    Object.assign(line.bar, { max: size, value: 0 })
    line.label.textContent = interpolate(this.#settings.underway.waiting, {
      name: isolated(line.name),
    })
  }

  sent(index: number, bytes: number): void {
    this.#note(index, bytes, this.#settings.words.sent)
    this.#meter.note(this.#done(), Date.now())
  }

  completed(index: number): void {
    const { size = 0 } = this.#lines[index] ?? {}
    this.sent(index, size)
    this.close(index, 'arrived')
  }

  /** What has become of a file; said aloud as well. */
  close(index: number, outcome: 'arrived' | 'over' | 'gone' | 'stopped'): void {
    const line = this.#lines[index]
    if (!line) return
    line.item.dataset['outcome'] = outcome
    line.label.textContent = interpolate(this.#settings.underway[outcome], {
      name: isolated(line.name),
    })
    this.say(line.label.textContent)
  }

  /** It could not be brought to its end: says so, and what can be done. */
  stop(text: string, ...ways: Array<HTMLElement>): void {
    this.end()
    this.element.classList.add('troubled')
    this.#show(text)
    this.say(text)
    this.#controls.append(...ways)
    ways[0]?.focus()
  }

  #turn(): void {
    const { underway } = this.#settings
    const isClosing = !this.gate.isClosed
    if (isClosing) this.gate.close()
    else this.gate.open()
    this.#meter.restart()
    this.trouble(null)
    this.element.classList.toggle('paused', isClosing)
    this.#pause.textContent = isClosing ? underway.goOn : underway.pause
    this.#show(isClosing ? underway.paused : '')
    this.say(isClosing ? underway.paused : underway.goOn)
  }

  #lost = () => this.trouble('offline')
  #found = () => this.trouble(null)

  #show(text: string): void {
    if (this.gate.isClosed && text === '') return
    this.#state.textContent = text
  }

  #note(index: number, bytes: number, words: string): void {
    const line = this.#lines[index]
    if (!line) return
    line.sent = Math.min(bytes, line.size)
    line.bar.value = line.sent
    const percent = percentInWords(line.sent, line.size, this.#settings.locale)
    line.label.textContent = interpolate(words, { name: isolated(line.name), percent })
  }

  #done(): number {
    return this.#lines.reduce((sum, line) => sum + line.sent, 0)
  }

  /** Figures every second; quarters are said aloud, tenths stand in the title of the page. */
  #tick(): void {
    const total = this.#lines.reduce((sum, line) => sum + line.size, 0)
    const done = this.#done()
    const facts = { done, total, meter: this.#meter, now: Date.now() }
    Object.assign(this.#bar, { max: total, value: done })
    if (!this.gate.isClosed) this.#figures.textContent = figuresOf(facts, this.#settings)
    const tenths = Math.floor((done / total) * 10) / 10
    const percent = percentInWords(tenths, 1, this.#settings.locale)
    document.title = `${percent} · ${this.#pageTitle}`
    const quarters = Math.floor((done / total) * 4) / 4
    if (quarters <= this.#told || quarters === 1) return
    this.#told = quarters
    const said = percentInWords(quarters, 1, this.#settings.locale)
    this.say(interpolate(this.#settings.underway.percentSent, { percent: said }))
  }
}
