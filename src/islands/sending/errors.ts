import { shortened } from '../../i18n/shortened.ts'

/** Says beside each field what is wrong with it, and on top where the first trouble is. */
export function showErrors(
  form: HTMLFormElement,
  errors: ReadonlyMap<string, string>,
  title: string,
): void {
  clearErrors(form)
  const links = [...errors].map(([name, message]) => {
    const control = controlOf(form, name)
    if (control) {
      mark(control, message)
      unfold(control)
    }
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

/** Takes back what is said about one field, beside it and in the list on top, once it changes. */
export function clearError(control: Element): void {
  const error = control.closest('.field')?.querySelector('.field-error')
  if (error) clear(error)
  const summary = document.querySelector('.error-summary')
  for (const link of summary?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? []) {
    const named = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (named?.closest('.field') === control.closest('.field')) link.closest('li')?.remove()
  }
  if (summary?.querySelector('ul') && !summary.querySelector('li')) summary.remove()
}

/** A field that somebody is sent to stands in no closed fold. */
function unfold(control: Element): void {
  const fold = control.parentElement?.closest('details')
  if (!fold) return
  fold.open = true
  unfold(fold)
}

export function mark(control: HTMLElement, message: string): void {
  const field = control.closest<HTMLElement>('.field')
  if (!field) return
  for (const before of field.querySelectorAll('.field-error')) clear(before)
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

function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = form.elements.namedItem(name)
  if (found instanceof RadioNodeList) {
    return [...found].find((node) => node instanceof HTMLElement && !isHidden(node)) ?? null
  }
  return found instanceof HTMLElement ? found : null
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
  const name = nameOf(control)
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

/** What a field is called, and of which poster it is where there are several. */
function nameOf(control: HTMLElement | null): string {
  const field = control?.closest<HTMLElement>('.field')
  const named = field?.querySelector('label, legend')
  const label = (named?.querySelector(':scope > span:not(.optional)') ?? named)?.firstChild
  const own = shortened(field?.dataset['label'] ?? label?.textContent ?? '')
  const heading = control?.closest('[data-block]')?.querySelector<HTMLElement>('.block-heading')
  const block = heading?.hidden ? '' : heading?.textContent
  return [block, own].filter(Boolean).join(' · ')
}
