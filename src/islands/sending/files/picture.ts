import { printingNotes } from '../../../artist/preflight-messages.ts'
import { sizeInWords } from '../../../i18n/file-sizes.ts'
import { interpolate, isolated } from '../../../i18n/interpolate.ts'
import type { FormSettings } from '../../../submissions/island-settings.ts'
import { preflight, uprightOf } from '../../../works/preflight.ts'
import { at, textAt } from '../json.ts'
import { made, told } from '../progress-rows.ts'
import { previewOfPdf } from './pdf-preview.ts'
import { type Cleaning, isTooMuch, type Prepared, type Preview, previewOf } from './prepared.ts'

const shownWidth = 640
const shownBytes = 2_000_000

/** The chosen file beside its field, while it is being looked at. */
export function showLooking(place: HTMLElement, file: File, settings: FormSettings): void {
  showOnSheet(place, null)
  const words = made('div', 'picture-words')
  words.append(nameOf(file, settings), told(settings.underway.looking))
  place.replaceChildren(words)
}

/** Nothing is chosen any more. */
export function clearPicture(place: HTMLElement): void {
  place.replaceChildren()
  showOnSheet(place, null)
}

/**
 * The picture where the browser can show it, what it means in print, and what was taken out. Of a file
 * that will not be sent only which it is: why not stands above.
 */
export async function showPrepared(
  place: HTMLElement,
  prepared: Prepared,
  settings: FormSettings,
  cleaning: HTMLElement,
): Promise<void> {
  const words = made('div', 'picture-words')
  words.append(nameOf(prepared.file, settings))
  if (!prepared.fault) {
    const taken = told(cleaningInWords(prepared.cleaning, settings), 'cleaning')
    words.append(...notesOn(prepared, settings), cleaning, taken)
  }
  place.replaceChildren(words)
  const image = await pictureOf(prepared, settings)
  if (!words.isConnected) return
  if (image) showOnSheet(place, image)
  else if (!prepared.fault) words.append(told(settings.words.noPreview))
}

/** The place of the poster holds its picture, in its own proportions. */
function showOnSheet(place: HTMLElement, image: HTMLImageElement | null): void {
  const sheet = place.closest('.field')?.querySelector('[data-sheet]')
  sheet?.querySelector('.picture')?.remove()
  const button = sheet?.querySelector<HTMLElement>('[data-other]')
  if (!image || !button) return
  sheet?.prepend(image)
  button.textContent = button.dataset['other'] ?? ''
}

/** What is worth another look stands there; what is only good to know unfolds. */
function notesOn(
  { facts }: Prepared,
  { rules, printing, locale, words }: FormSettings,
): Array<HTMLElement> {
  if (!facts) return []
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value)
  const list = (parts: Array<string>) => new Intl.ListFormat(locale, { type: 'unit' }).format(parts)
  const notes = printingNotes(preflight(uprightOf(facts), rules), printing, figure, list)
  const ofLevel = (level: string) =>
    notes.filter((note) => note.level === level).map(({ text }) => told(text, `note-${level}`))
  const fold = made('details')
  const summary = made('summary')
  summary.textContent = words.aboutFile
  fold.append(summary, ...ofLevel('fine'))
  return [...ofLevel('look'), fold]
}

function cleaningInWords({ kind, removed }: Cleaning, { underway, locale }: FormSettings): string {
  switch (kind) {
    case 'cleaned': {
      const list = new Intl.ListFormat(locale).format(removed.map((one) => underway.things[one]))
      return interpolate(underway.removedThings, { things: list })
    }
    case 'nothing':
      return underway.nothingToRemove
    case 'not-understood':
      return underway.notUnderstood
    case 'off':
      return underway.asItIs
  }
}

/** Drawn small and aside, so that a picture of 100 megapixels does not take the page with it. */
async function pictureOf(
  { file, facts, format, fault }: Prepared,
  { words, worker, drawing }: FormSettings,
): Promise<HTMLImageElement | null> {
  if (!format || isTooMuch(fault)) return null
  const width = Math.min(shownWidth, facts ? uprightOf(facts).width : shownWidth)
  const preview =
    format === 'pdf'
      ? await pageOf(file, drawing)
      : await previewOf(file, { width, bytes: shownBytes }, { worker })
  if (!preview) return null
  const image = new Image()
  image.className = 'picture'
  image.alt = interpolate(words.preview, { name: isolated(file.name) })
  image.src = URL.createObjectURL(preview.blob)
  await image.decode().catch(() => {})
  URL.revokeObjectURL(image.src)
  return image
}

/** What draws documents weighs two megabytes: a line that is slow or paid for is kept for the file. */
async function pageOf(file: File, drawing: FormSettings['drawing']): Promise<Preview | null> {
  const line: unknown = Reflect.get(navigator, 'connection')
  const isSlow = at(line, 'saveData') === true || /[23]g/.test(textAt(line, 'effectiveType'))
  return isSlow ? null : previewOfPdf(file, { width: shownWidth, bytes: shownBytes }, drawing)
}

function nameOf({ name, size }: File, { locale }: FormSettings): HTMLParagraphElement {
  return told(`${isolated(name)} (${sizeInWords(size, locale)})`, 'file-name')
}
