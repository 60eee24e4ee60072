import type { PdfDocument } from '../structure/document.ts'
import { nameIn, type PdfDictionary } from '../structure/values.ts'

/** A font's name without its subset mark, and whether its shapes lie in the document. */
export async function fontIn(
  document: PdfDocument,
  font: PdfDictionary,
): Promise<{ name: string; embedded: boolean } | null> {
  const kind = nameIn(await document.value(font.get('Subtype')))
  if (kind === 'Type3') return null
  const base = nameIn(await document.value(font.get('BaseFont')))
  if (base === null) return null
  const name = base.replace(/^[A-Z]{6}\+/, '').slice(0, 100)
  const [descendant] = await document.list(font.get('DescendantFonts'))
  const own = kind === 'Type0' ? await document.dictionary(descendant ?? null) : font
  const descriptor = await document.dictionary(own?.get('FontDescriptor') ?? null)
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  return { name: readable(name), embedded: files.some((file) => descriptor?.get(file)) }
}

/** Names are UTF-8 where they are not plain. */
function readable(name: string): string {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
  return new TextDecoder().decode(bytes).replace(/\p{C}/gu, '')
}
