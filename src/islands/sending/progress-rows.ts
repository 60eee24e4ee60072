import { interpolate, isolated } from '../../i18n/interpolate.ts'
import type { UnderwayWords } from '../../submissions/underway-words.ts'

/** One file on its way, as it stands in the list. */
export type ProgressRow = {
  name: string
  size: number
  sent: number
  item: HTMLLIElement
  bar: HTMLProgressElement
  label: HTMLParagraphElement
}

export function progressRow(
  { name, size }: { name: string; size: number },
  underway: UnderwayWords,
): ProgressRow {
  const label = made('p')
  label.textContent = interpolate(underway.waiting, { name: isolated(name) })
  const bar = Object.assign(made('progress'), { max: size, value: 0 })
  bar.setAttribute('aria-label', name)
  const item = made('li')
  item.append(label, bar)
  return { name, size, sent: 0, item, bar, label }
}

export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  return element
}

/** A paragraph that is only there to be read. */
export function told(text: string, className = ''): HTMLParagraphElement {
  const paragraph = made('p', className)
  paragraph.textContent = text
  return paragraph
}
