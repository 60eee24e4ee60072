import { nameIn, numberIn, type PdfDictionary } from '../structure/values.ts'

const hidden = 2
const printed = 4

/** What leads elsewhere or carries a file is no part of a poster. */
const others = new Set(['Link', 'Popup', 'FileAttachment', 'TrapNet'])
/** Readers draw these even where the document brings no picture of them. */
const drawnByReaders = new Set([
  'Circle',
  'Square',
  'Line',
  'Ink',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
])

/**
 * Whether an annotation is part of what a print shows. Null for words that every reader would set
 * in its own way: what they look like lies nowhere in the document.
 */
export function printedIn(annotation: PdfDictionary): boolean | null {
  const flags = numberIn(annotation.get('F')) ?? 0
  if ((flags & (printed | hidden)) !== printed) return false
  const kind = nameIn(annotation.get('Subtype')) ?? ''
  if (others.has(kind)) return false
  if (annotation.get('AP') !== null) return true
  return kind === 'FreeText' ? null : drawnByReaders.has(kind)
}
