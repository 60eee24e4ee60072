import { GrowableBytes } from '../../growable-bytes.ts'
import { MalformedFileError, NotUnderstoodError } from '../../malformed-file.ts'
import { CutShort, Parser, Word } from '../structure/parsing.ts'
import { numberIn, PdfName, PdfText, type PdfValue } from '../structure/values.ts'
import { nameWritten, textWritten } from '../structure/writing.ts'
import { isCharacterMap, orderingOf } from './standard-names.ts'

/** What one line of a section takes: codes, and what they become. */
const sections = new Map<string, { line: number; becomes: 'nothing' | 'number' | 'text' }>([
  ['codespacerange', { line: 2, becomes: 'nothing' }],
  ['cidchar', { line: 2, becomes: 'number' }],
  ['cidrange', { line: 3, becomes: 'number' }],
  ['notdefchar', { line: 2, becomes: 'number' }],
  ['notdefrange', { line: 3, becomes: 'number' }],
  ['bfchar', { line: 2, becomes: 'text' }],
  ['bfrange', { line: 3, becomes: 'text' }],
])
const longestCode = 4
/** A ligature of eight letters; more is a text of its own. */
const longestText = 16
const mostValues = 2_000_000

/**
 * A map from codes to glyphs or letters, written anew: without remarks and names, and with no text
 * longer than a ligature.
 */
export function charactersWritten(source: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new GrowableBytes()
  out.text('/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n')
  out.text('/CMapName /Map def\n')
  let operands: Array<PdfValue> = []
  for (const value of valuesIn(source)) {
    if (!(value instanceof Word)) {
      operands.push(value)
      continue
    }
    const section = sections.get(value.text.slice(3))
    if (section && value.text.startsWith('end')) {
      const lines = linesOf(operands, section)
      const name = value.text.slice(3)
      if (lines.length > 0) out.text(`${lines.length} begin${name}\n${lines.join('')}end${name}\n`)
    } else if (value.text === 'usecmap') out.text(`${mapNamed(operands.at(-1))} usecmap\n`)
    else if (value.text === 'def') out.text(defined(operands.at(-2), operands.at(-1)))
    operands = []
  }
  out.text('endcmap CMapName currentdict /CMap defineresource pop end end\n')
  return out.take()
}

/** Of letters nothing is drawn: where they are told in unknown ways, they are not told. */
export function lettersWritten(source: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return charactersWritten(source)
  } catch (error) {
    if (error instanceof MalformedFileError || error instanceof NotUnderstoodError) {
      return charactersWritten(new Uint8Array())
    }
    throw error
  }
}

function valuesIn(source: Uint8Array): Array<PdfValue | Word> {
  const parser = new Parser(source)
  const values: Array<PdfValue | Word> = []
  try {
    for (parser.skipSpace(); !parser.atEnd; parser.skipSpace()) {
      values.push(parser.value())
      if (values.length > mostValues) throw new NotUnderstoodError()
    }
  } catch (error) {
    if (error instanceof CutShort) throw new NotUnderstoodError()
    throw error
  }
  return values
}

type Section = { line: number; becomes: 'nothing' | 'number' | 'text' }

function linesOf(operands: Array<PdfValue>, { line, becomes }: Section): Array<string> {
  const lines: Array<string> = []
  for (let at = 0; at + line <= operands.length; at += line) {
    const values = operands.slice(at, at + line)
    const codes = becomes === 'nothing' ? values : values.slice(0, -1)
    const target = becomes === 'nothing' ? '' : targetWritten(values.at(-1) ?? null, becomes)
    if (!codes.every((code) => code instanceof PdfText && code.bytes.length <= longestCode)) {
      throw new NotUnderstoodError()
    }
    if (target !== null) lines.push(`${codes.map(codeWritten).join(' ')} ${target}\n`)
  }
  return lines
}

function codeWritten(code: PdfValue): string {
  return code instanceof PdfText ? textWritten(code) : ''
}

/** Null for what no letter or glyph is. */
function targetWritten(target: PdfValue, becomes: 'number' | 'text'): string | null {
  if (becomes === 'number') return typeof target === 'number' ? String(target) : null
  if (target instanceof PdfText) {
    return target.bytes.length <= longestText ? textWritten(target) : null
  }
  if (!Array.isArray(target)) return null
  const each = target.map((one) => targetWritten(one, 'text') ?? '<fffd>')
  return `[${each.join(' ')}]`
}

function mapNamed(value: PdfValue | undefined): string {
  if (!(value instanceof PdfName) || !isCharacterMap(value.name)) throw new NotUnderstoodError()
  return nameWritten(value.name)
}

/** The two things that matter of all that is said about a map. */
function defined(key: PdfValue | undefined, value: PdfValue | undefined): string {
  const name = key instanceof PdfName ? key.name : ''
  if (name === 'WMode') return `/WMode ${numberIn(value ?? null) === 1 ? 1 : 0} def\n`
  if (name !== 'Ordering' || !(value instanceof PdfText)) return ''
  const ordering = orderingOf(String.fromCharCode(...value.bytes))
  if (ordering === 'Identity') return ''
  return `/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (${ordering}) def end def\n`
}
