import type { CallDefinition, FileRules, PrintFormat } from '../../calls/call.ts'
import { callWords } from '../../calls/words.ts'
import { formatNames } from '../../formats/format.ts'
import { interpolate } from '../../i18n/interpolate.ts'
import { type Language, locales } from '../../i18n/languages.ts'
import { listed } from '../../i18n/plurals.ts'
import { type FormWord, words } from '../words.ts'

type Words = Record<FormWord, string>
type Figure = (value: number) => string

/** What a file has to be in one line, and what a printer would like in a fold. */
export function FileRules({
  definition,
  language,
}: {
  definition: CallDefinition
  language: Language
}) {
  const { form } = words[language]
  const { files } = definition
  const figure: Figure = (value) => new Intl.NumberFormat(locales[language]).format(value)
  const musts = [
    interpolate(form.fileRules, {
      formats: namesOf(files, language),
      megabytes: figure(files.megabytes),
    }),
    files.print && interpolate(form.printAs, { name: files.print.name }),
    files.orientation === 'portrait' && form.portraitOnly,
    files.orientation === 'landscape' && form.landscapeOnly,
  ]
  const more = [
    files.megapixels && callWords[language].files.megapixels(figure(files.megapixels)),
    ...(files.print ? printLines(files.print, form, figure) : []),
    ...pixelLines(files, form, figure, language),
    files.colour === 'rgb' && form.rgb,
    files.colour === 'cmyk' && form.cmyk,
    form.metadata,
  ]
  return (
    <details class="file-rules">
      <summary>
        {musts.filter(Boolean).join(' ')} <span class="change">{form.more}</span>
      </summary>
      <ul>
        {more.filter(Boolean).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** JPEG, PNG or PDF. */
export function namesOf({ formats }: Pick<FileRules, 'formats'>, language: Language): string {
  const list = new Intl.ListFormat(locales[language], { type: 'disjunction' })
  return list.format(formats.map((format) => formatNames[format]))
}

function printLines(print: PrintFormat, form: Words, figure: Figure): Array<string> {
  const { name, widthMm, heightMm, bleedMm, dpi } = print
  const whole = { width: widthMm + 2 * bleedMm, height: heightMm + 2 * bleedMm }
  const pixels = (millimetres: number) => figure(Math.ceil((millimetres / 25.4) * dpi))
  return [
    interpolate(form.printRules, {
      name,
      width: figure(widthMm),
      height: figure(heightMm),
      dpi: figure(dpi),
    }),
    bleedMm > 0 &&
      interpolate(form.printBleed, {
        bleed: figure(bleedMm),
        width: figure(whole.width),
        height: figure(whole.height),
      }),
    interpolate(form.printKind, { width: pixels(whole.width), height: pixels(whole.height) }),
  ].filter((line) => line !== false)
}

function pixelLines(
  { pixels }: FileRules,
  form: Words,
  figure: Figure,
  language: Language,
): Array<string> {
  if (!pixels) return []
  const { width, height, longestSide, leastSide } = pixels
  const asked = [
    width && height ? `${figure(width)} × ${figure(height)}` : '',
    longestSide ? `≤ ${figure(longestSide)}` : '',
    leastSide ? `≥ ${figure(leastSide)}` : '',
  ]
  return [interpolate(form.pixelRules, { pixels: listed(asked.filter(Boolean), language, 'unit') })]
}
