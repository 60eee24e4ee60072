import type { TypedError } from '../../submissions/typed.ts'

/** Says beside each field what is wrong with it, and on top where the first trouble is. */
export function showErrors(
  form: HTMLFormElement,
  errors: ReadonlyMap<string, string>,
  title: string,
): void {
  clearErrors(form)
  const links = [...errors].map(([name, message]) => {
    const control = controlOf(form, name)
    if (control) mark(control, message)
    return linkTo(control, message)
  })
  const summary = document.createElement('div')
  summary.className = 'error-summary'
  summary.setAttribute('role', 'alert')
  summary.tabIndex = -1
  const list = document.createElement('ul')
  list.append(...links)
  summary.append(Object.assign(document.createElement('h2'), { textContent: title }))
  if (links.length > 0) summary.append(list)
  form.prepend(summary)
  summary.focus()
}

export function clearErrors(form: HTMLFormElement): void {
  document.querySelector('.error-summary')?.remove()
  for (const error of form.querySelectorAll('.field-error')) clear(error)
}

/** Takes back what is said about one field, once it changes. */
export function clearError(control: Element): void {
  const error = control.closest('.field')?.querySelector('.field-error')
  if (error) clear(error)
}

export function mark(control: HTMLElement, message: string): void {
  const field = control.closest<HTMLElement>('.field')
  if (!field) return
  clearError(control)
  const error = document.createElement('p')
  error.className = 'field-error'
  error.id = `${control.id}-error`
  error.textContent = message
  const anchor = field.querySelector('[data-error-here]') ?? control.closest('label') ?? control
  if (field instanceof HTMLFieldSetElement) field.querySelector('legend')?.after(error)
  else anchor.before(error)
  field.dataset['invalid'] = ''
  control.setAttribute('aria-invalid', 'true')
  const described = control.getAttribute('aria-describedby') ?? ''
  control.setAttribute('aria-describedby', `${described} ${error.id}`.trim())
}

export function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = form.elements.namedItem(name)
  if (found instanceof RadioNodeList) {
    return [...found].find((node) => node instanceof HTMLElement && !isHidden(node)) ?? null
  }
  return found instanceof HTMLElement ? found : null
}

export function placed(errors: Array<TypedError>): Map<string, string> {
  return new Map(errors.map(({ path, message }) => [path, message]))
}

function isHidden(node: Node): boolean {
  return node instanceof HTMLInputElement && node.type === 'hidden'
}

function clear(error: Element): void {
  const field = error.closest<HTMLElement>('.field')
  for (const control of field?.querySelectorAll('[aria-invalid]') ?? []) {
    control.removeAttribute('aria-invalid')
    const described = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id !== error.id)
    control.setAttribute('aria-describedby', described.join(' '))
  }
  if (field) delete field.dataset['invalid']
  error.remove()
}

function linkTo(control: HTMLElement | null, message: string): HTMLLIElement {
  const item = document.createElement('li')
  const field = control?.closest('.field')
  const named = field?.querySelector('label, legend')
  const label = (named?.querySelector(':scope > span:not(.optional)') ?? named)?.firstChild
  const block = control?.closest('[data-block]')?.querySelector('h3')?.textContent
  const name = [block, label?.textContent?.trim()].filter(Boolean).join(' · ').replace(/\.$/, '')
  const text = name ? `${name}: ${message}` : message
  if (!control?.id) {
    item.textContent = text
    return item
  }
  const link = document.createElement('a')
  link.href = `#${control.id}`
  link.textContent = text
  link.addEventListener('click', (event) => {
    event.preventDefault()
    control.focus()
  })
  item.append(link)
  return item
}
