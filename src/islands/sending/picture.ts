import { formatOf } from '../../files/sniffing.ts'
import { fill, isolated } from '../../submissions/fill.ts'
import type { FormSettings } from '../../submissions/settings.ts'
import { sizeInWords } from '../../uploads/sizes.ts'
import { type Dimensions, dimensionsOf } from '../../works/dimensions.ts'
import { preflight } from '../../works/preflight.ts'
import { printingNotes, type SaidNote } from '../../works/printing.ts'

const headBytes = 512 * 1024
/** Beyond this a phone may give up on decoding the picture. */
const mostPixels = 50_000_000

/** Shows the chosen file beside its field: the picture where the browser can, and what it means in print. */
export async function showPicture(
  place: HTMLElement,
  file: File,
  settings: FormSettings,
): Promise<void> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const format = formatOf(head)
  const isPicture = format === 'jpeg' || format === 'png' || format === 'webp'
  const stored = isPicture ? dimensionsOf(format, head) : null
  const isShown = isPicture && (!stored || stored.width * stored.height <= mostPixels)
  const image = isShown ? await load(file, settings) : null
  const seen = image ? { width: image.naturalWidth, height: image.naturalHeight } : stored

  const words = document.createElement('div')
  words.className = 'picture-words'
  words.append(
    paragraph(`${isolated(file.name)} (${sizeInWords(file.size, settings.locale)})`, 'file-name'),
  )
  if (!image) words.append(paragraph(settings.words.noPreview))
  if (seen) for (const note of notes(seen, settings)) words.append(paragraph(note.text))
  place.replaceChildren(...(image ? [image] : []), words)
}

export function clearPicture(place: HTMLElement): void {
  place.replaceChildren()
}

function notes(seen: Omit<Dimensions, 'alpha'>, settings: FormSettings): Array<SaidNote> {
  const { rules, printing, locale } = settings
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value)
  const { width, height } = seen
  return printingNotes(preflight({ width, height }, rules), printing, figure)
}

async function load(file: File, { words }: FormSettings): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.className = 'picture'
  image.alt = fill(words.preview, { name: file.name })
  image.src = URL.createObjectURL(file)
  try {
    await image.decode()
    return image
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

function paragraph(text: string, className = ''): HTMLParagraphElement {
  const made = document.createElement('p')
  made.textContent = text
  if (className) made.className = className
  return made
}
