import { PdfName, PdfText, type PdfValue } from './values.ts'

/** A value that holds no other, as it is written into a new document. */
export function writtenPlain(value: Exclude<PdfValue, object> | PdfName | PdfText | null): string {
  if (value instanceof PdfName) return nameWritten(value.name)
  if (value instanceof PdfText) return textWritten(value)
  return typeof value === 'number' ? numberWritten(value) : String(value)
}

export function nameWritten(name: string): string {
  return `/${name.replace(/[^!-~]|[#%()<>[\]{}/]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })}`
}

export function textWritten({ bytes }: PdfText): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'))
  return `<${digits.join('')}>`
}

/** Documents know no exponents. */
export function numberWritten(number: number): string {
  const text = String(number)
  if (!text.includes('e')) return text
  return Math.abs(number) < 1 ? number.toFixed(12).replace(/\.?0{1,12}$/, '') : number.toFixed(0)
}

/** Text of which every character is one byte. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
