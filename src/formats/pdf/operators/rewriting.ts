import type { Removed } from '../../cleaning.ts'
import { Deflater } from '../../deflate/deflater.ts'
import { GrowableBytes } from '../../growable-bytes.ts'
import { NotUnderstoodError } from '../../malformed-file.ts'
import { pause } from '../../pausing.ts'
import type { Names } from '../copy/neutral-names.ts'
import { isStandard } from '../copy/standard-names.ts'
import { PdfDictionary, PdfName, PdfText } from '../structure/values.ts'
import { nameWritten } from '../structure/writing.ts'
import type { ComponentsOf } from './image-heads.ts'
import { inlineImage } from './inline-images.ts'
import { operators, type Shape } from './operators.ts'
import { type Figure, isFigure, type Operand, Scanner } from './scanner.ts'
import { writeFigures, writeList, writeText } from './writing.ts'

export type Rewritten = { packed: Uint8Array<ArrayBuffer>; removed: Set<Removed> }

const flushed = 64 * 1024
/** So much is read without a pause. */
const stride = 256 * 1024

/**
 * What a page, form, pattern or glyph draws, written anew operation by operation: no remarks, no
 * words beside the text, no names of the maker's own, and the pictures in it clean. Throws
 * {@link NotUnderstoodError} for what makes no sense.
 */
export async function rewrittenContent(
  content: Uint8Array<ArrayBuffer>,
  names: Names,
  componentsOf: ComponentsOf,
): Promise<Rewritten> {
  const removed = new Set<Removed>()
  const scanner = new Scanner(content)
  const deflater = new Deflater()
  const out = new GrowableBytes()
  const operands: Array<Operand> = []
  const marks = new Marks(out, names, removed)
  let paused = 0
  for (let word = scanner.operation(operands); word !== null; word = scanner.operation(operands)) {
    const shape = operators.get(word)
    if (shape) {
      write(shape, operands)
      out.text(`${word}\n`)
    } else if (word === 'BI') {
      const image = await inlineImage(scanner, names, componentsOf)
      for (const one of image.removed) removed.add(one)
      out.add(image.bytes)
    } else marks.read(word, operands)
    if (out.size > flushed) deflater.add(out.take())
    if (scanner.at - paused > stride) {
      await pause()
      paused = scanner.at
    }
  }
  deflater.add(out.take())
  if (scanner.remarked) removed.add('description')
  return { packed: deflater.finished(), removed }

  function write(shape: Shape, given: Array<Operand>): void {
    const isFirst = shape === 'font' || shape === 'dashes'
    const special = isFirst ? given[0] : given.at(-1)
    if (shape === 'numbers' || (shape === 'colour' && (!special || isFigure(special)))) {
      return writeFigures(out, content, figures(given))
    }
    const others = figures(isFirst ? given.slice(1) : given.slice(0, -1))
    if (!isFirst) writeFigures(out, content, others)
    writeSpecial(shape, special)
    if (isFirst) writeFigures(out, content, others)
  }

  function writeSpecial(shape: Shape, special: Operand | undefined): void {
    if (special instanceof PdfText && shape === 'text') writeText(out, special)
    else if (Array.isArray(special) && shape === 'texts') writeList(out, content, special)
    else if (Array.isArray(special) && shape === 'dashes') {
      writeList(out, content, figures(special))
    } else if (special instanceof PdfName && shape === 'intent' && isStandard(special.name)) {
      out.text(`${nameWritten(special.name)} `)
    } else if (special instanceof PdfName && /^(resource|font|colour)$/.test(shape)) {
      out.text(`${nameWritten(names.resource(special.name))} `)
    } else throw new NotUnderstoodError()
  }
}

function figures(given: Array<Operand>): Array<Figure> {
  if (!given.every(isFigure)) throw new NotUnderstoodError()
  return given
}

/** Of all marks around a part of a page only those count that show and hide it. */
class Marks {
  readonly #open: Array<boolean> = []
  readonly #out: GrowableBytes
  readonly #names: Names
  readonly #removed: Set<Removed>

  constructor(out: GrowableBytes, names: Names, removed: Set<Removed>) {
    this.#out = out
    this.#names = names
    this.#removed = removed
  }

  read(word: string, [tag, value]: Array<Operand>): void {
    if (word === 'BMC' || word === 'BDC') {
      const isLayer = tag instanceof PdfName && tag.name === 'OC' && value instanceof PdfName
      if (isLayer) this.#out.text(`/OC ${nameWritten(this.#names.resource(value.name))} BDC\n`)
      else this.#tell(value)
      this.#open.push(isLayer)
    } else if (word === 'EMC') {
      if (this.#open.pop()) this.#out.text('EMC\n')
    } else if (word === 'DP' || word === 'MP') this.#tell(value)
    else if (word !== 'BX' && word !== 'EX') this.#removed.add('other')
  }

  #tell(value: Operand | undefined): void {
    const values = value instanceof PdfDictionary ? [...value.entries.values()] : []
    if (values.some((one) => one instanceof PdfText)) this.#removed.add('description')
  }
}
