import type { CallDefinition, FileRules } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import type { Format } from '../../formats/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { counted, figure, listed } from '../../i18n/plurals.ts'

const formatNames: Record<Format, string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  tiff: 'TIFF',
  pdf: 'PDF',
}

/** What to send: how many, in what formats, how large. */
export function whatToSend({ files }: CallDefinition, language: Language): Array<string> {
  const words = callWords[language].files
  const { least, most } = files.works
  const count = (number: number) => counted(number, words.posters, language)
  return [
    `${
      most === null
        ? words.works(count(least), null, false)
        : words.works(
            least === most ? count(least) : figure(least, language),
            count(most),
            least === most,
          )
    }.`,
    words.formats(named(files.formats, language), figure(files.megabytes, language)),
    ...(files.megapixels ? [words.megapixels(figure(files.megapixels, language))] : []),
    ...(files.orientation === 'any' ? [] : [words[files.orientation]]),
  ]
}

/** How it will be printed, in millimetres. */
export function howPrinted({ files }: CallDefinition, language: Language): Array<string> {
  const words = callWords[language].files
  const { print, colour } = files
  const colours = colour === 'any' ? [] : [words[colour]]
  if (!print) return colours

  const { name, widthMm, heightMm, bleedMm, dpi } = print
  const size = (width: number, height: number) =>
    `${figure(width, language)} × ${inMillimetres(height, language)}`
  return [
    words.print({ name, size: size(widthMm, heightMm), dpi: figure(dpi, language) }),
    ...(bleedMm > 0
      ? [
          words.bleed(
            inMillimetres(bleedMm, language),
            size(widthMm + 2 * bleedMm, heightMm + 2 * bleedMm),
          ),
        ]
      : []),
    ...colours,
    ...pixelRules(files, language),
  ]
}

function pixelRules({ pixels }: FileRules, language: Language): Array<string> {
  if (!pixels?.width || !pixels.height) return []
  return [`${figure(pixels.width, language)} × ${figure(pixels.height, language)} px.`]
}

function inMillimetres(length: number, language: Language): string {
  return `${figure(length, language)} ${language === 'ar' ? 'مم' : 'mm'}`
}

function named(formats: Array<Format>, language: Language): string {
  return listed(formats.map(nameOf), language, 'disjunction')
}

function nameOf(format: Format): string {
  return formatNames[format]
}
