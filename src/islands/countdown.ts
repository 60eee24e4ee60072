import { inOwnZone } from '../i18n/local-time.ts'
import { remainingInWords } from '../i18n/time-left.ts'

/** How far this device's clock is from the server's, in milliseconds; asked once for all. */
let skew: Promise<number> | undefined

async function measureSkew(): Promise<number> {
  const asked = performance.now()
  const answer = await fetch('/api/clock', { cache: 'no-store' })
  const { serverTime } = (await answer.json()) as { serverTime: string }
  const oneWay = (performance.now() - asked) / 2
  return Date.parse(serverTime) + oneWay - Date.now()
}

/** Counts down by the server's clock. Without script the page tells what was left when it was made. */
class CountDown extends HTMLElement {
  #timer = 0
  #skew = 0

  connectedCallback(): void {
    this.#tick()
    skew ??= measureSkew()
    skew.then(
      (found) => {
        this.#skew = found
        this.#tick()
      },
      () => {},
    )
    document.addEventListener('visibilitychange', this.#tick)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#tick)
  }

  #tick = (): void => {
    clearTimeout(this.#timer)
    const { until = '', locale = 'en', over = '' } = this.dataset
    const left = Date.parse(until) - Date.now() - this.#skew
    const words = this.querySelector('.remaining')
    if (!words || document.hidden) return
    if (left <= 0) {
      this.querySelector('.remaining-label')?.remove()
      words.setAttribute('role', 'status')
      words.textContent = over
      return
    }
    const text = remainingInWords(left, locale, true)
    if (words.textContent !== text) words.textContent = text
    words.toggleAttribute('data-seconds', left < 3_600_000)
    this.#timer = setTimeout(this.#tick, (left % 1000) + 20)
  }
}

/** The same moment where the visitor is: only the device knows that. */
class VisitorZone extends HTMLElement {
  connectedCallback(): void {
    const { instant = '', locale = 'en', label = '' } = this.dataset
    const list = this.querySelector('dl')
    if (!list || this.querySelector('[data-own]')) return
    const row = document.createElement('div')
    row.dataset['own'] = ''
    const name = document.createElement('dt')
    const value = document.createElement('dd')
    const time = document.createElement('time')
    name.textContent = label
    time.dateTime = instant
    time.textContent = inOwnZone(new Date(instant), locale)
    value.append(time)
    row.append(name, value)
    list.prepend(row)
  }
}

customElements.define('count-down', CountDown)
customElements.define('visitor-zone', VisitorZone)
