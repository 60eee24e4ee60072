import { bytesLimit } from '../../calls/call.ts'
import { formatOf, isHeif } from '../../formats/detect.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import type { FormSettings } from '../../submissions/island-settings.ts'
import { excessIn } from '../help/text-length.ts'

/** What can be known without asking: what is missing, and what is surely not a file of this call. */
export async function localErrors(
  form: HTMLFormElement,
  blocks: Array<number>,
  settings: FormSettings,
): Promise<Map<string, string>> {
  const errors = new Map<string, string>()
  for (const control of form.elements) {
    const message = wrongWith(control, settings)
    if (message && 'name' in control && isSent(String(control.name), blocks)) {
      errors.set(String(control.name), message)
    }
  }
  for (const block of blocks) {
    const name = `works.${block}.file`
    const [message, title] = [
      await wrongWithFile(fileIn(form, name), settings),
      titleIn(form, block),
    ]
    if (message) errors.set(name, message)
    if (title === '') errors.set(`works.${block}.title`, settings.errors.title)
  }
  return inOrder(form, errors)
}

export async function wrongWithFile(
  file: File | null,
  { errors, rules, words, underway, formatNames }: FormSettings,
): Promise<string | null> {
  if (!file) return errors.file
  if (file.size === 0) return errors.fileEmpty
  if (file.size > bytesLimit(rules)) return errors.fileTooLarge
  const head = await file
    .slice(0, 16)
    .arrayBuffer()
    .catch(() => null)
  if (!head) return words.changed
  const bytes = new Uint8Array(head)
  if (isHeif(bytes)) return underway.heic
  const format = formatOf(bytes)
  return format && rules.formats.includes(format)
    ? null
    : interpolate(words.wrongFormat, { formats: formatNames })
}

export function fileIn(form: HTMLFormElement, name: string): File | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? (field.files?.[0] ?? null) : null
}

function titleIn(form: HTMLFormElement, block: number): string {
  const field = form.elements.namedItem(`works.${block}.title`)
  return field instanceof HTMLInputElement ? field.value.trim() : ''
}

function wrongWith(control: Element, settings: FormSettings): string | null {
  const { errors } = settings
  if (control instanceof HTMLInputElement) {
    if (control.type === 'file') return null
    if (control.validity.typeMismatch) return errors.email
    if (!control.validity.valueMissing && !isBlank(control)) return excessIn(control, settings)
    if (control.type === 'email') return errors.email
    if (control.type === 'radio') return errors.choose
    return control.type === 'checkbox' ? errors.consent : errors.missing
  }
  const isText = control instanceof HTMLTextAreaElement
  if (!isText && !(control instanceof HTMLSelectElement)) return null
  if (control.validity.valueMissing) return errors.missing
  return isText ? excessIn(control, settings) : null
}

function isBlank(control: HTMLInputElement): boolean {
  return control.required && control.type !== 'checkbox' && control.value.trim() === ''
}

function isSent(name: string, blocks: Array<number>): boolean {
  const block = /^works\.(\d+)\./.exec(name)?.[1]
  return block === undefined || blocks.includes(Number(block))
}

/** As they stand on the page. */
function inOrder(form: HTMLFormElement, errors: Map<string, string>): Map<string, string> {
  const names = [...form.elements].map((control) => control.getAttribute('name') ?? '')
  return new Map([...errors].toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)))
}
