import { sizeInWords } from '../../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import type { FormSettings } from '../../../submissions/island-settings.ts'
import { fileIn } from '../checks.ts'
import { textIn } from '../commit.ts'
import type { Blocks } from '../poster-blocks.ts'
import { made, told } from '../progress-rows.ts'
import { type DraftStorage, newIntention, type StoredDraft, setIntention } from './draft-storage.ts'
import { putBack } from './restore-files.ts'

/** The form as it stands, to be kept on the device. */
export function draftIn(
  form: HTMLFormElement,
  blocks: Blocks,
): Omit<StoredDraft, 'version' | 'at'> {
  const entries = textIn(form)
  const files = blocks.used().flatMap((block) => {
    const file = fileIn(form, `works.${block}.file`)
    return file ? [{ block, name: file.name, size: file.size }] : []
  })
  return { intention: entries.find(([name]) => name === 'intention')?.[1] ?? '', entries, files }
}

/** Puts a kept draft back, and says so where she can also throw it away. */
export function restoreDraft(
  form: HTMLFormElement,
  blocks: Blocks,
  keeping: DraftStorage,
  settings: FormSettings,
  voice: (text: string) => void,
): void {
  const kept = keeping.read()
  if (!kept) return
  for (const [name] of kept.entries) {
    const block = /^works\.(\d+)\./.exec(name)?.[1]
    if (block) blocks.ensure(Number(block))
  }
  for (const { block } of kept.files) blocks.ensure(block)
  putBack(form, kept.entries)
  unfoldTyped(form)
  setIntention(form, kept.intention)

  const note = made('div', 'kept-draft')
  const button = Object.assign(made('button', 'plain'), {
    type: 'button',
    textContent: settings.underway.discard,
  })
  button.addEventListener('click', () => {
    keeping.forget()
    form.reset()
    setIntention(form, newIntention())
    blocks.clear()
    note.remove()
    voice(settings.underway.discarded)
    form.querySelector<HTMLElement>('input[type=file]')?.focus()
  })
  note.append(told(sayingOf(kept, settings)), button)
  form.before(note)
}

function sayingOf({ files }: StoredDraft, { underway, locale }: FormSettings): string {
  if (files.length === 0) return underway.keptHere
  const named = files.map(({ name, size }) => `${isolated(name)} (${sizeInWords(size, locale)})`)
  const list = new Intl.ListFormat(locale).format(named)
  return `${underway.keptHere} ${interpolate(underway.chooseTheseAgain, { files: list })}`
}

/** What was put back is not hidden in a fold. */
function unfoldTyped(form: HTMLFormElement): void {
  for (const fold of form.querySelectorAll<HTMLDetailsElement>('.fold')) {
    fold.open ||= [...fold.querySelectorAll('input, textarea, select')].some(isTyped)
  }
}

function isTyped(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((one) => one.selected !== one.defaultSelected)
  }
  if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
    return control.checked !== control.defaultChecked
  }
  return (
    (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) &&
    control.value !== control.defaultValue
  )
}
