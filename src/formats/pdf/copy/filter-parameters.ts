import type { PdfDictionary } from '../structure/values.ts'
import { numberWritten } from '../structure/writing.ts'

/** What a filter is told, under `key`: numbers, yes and no. Empty where it is told nothing. */
export function parametersWritten(
  parameters: PdfDictionary,
  key: string,
  known: Array<string>,
): string {
  let text = ''
  for (const [name, value] of parameters.entries) {
    if (!known.includes(name)) continue
    if (typeof value === 'number') text += ` /${name} ${numberWritten(value)}`
    else if (typeof value === 'boolean') text += ` /${name} ${value}`
  }
  return text === '' ? '' : ` /${key} <<${text} >>`
}

export const ofPredictor = ['Predictor', 'Colors', 'BitsPerComponent', 'Columns']
export const ofFax = [
  ...['K', 'EndOfLine', 'EncodedByteAlign', 'Columns', 'Rows', 'EndOfBlock', 'BlackIs1'],
  'DamagedRowsBeforeError',
]
