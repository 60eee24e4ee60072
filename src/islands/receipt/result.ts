import type { Language } from '../../i18n/languages.ts'
import type { Checked } from '../../works/receipts/receipt-check.ts'
import { headOf, provenOf } from '../../works/receipts/receipt-sentences.ts'
import type { ReceiptWords } from '../../works/receipts/receipt-words.ts'

/** What was found, as the page says it without script; everything in it is text, never markup. */
export function resultOf(
  checked: Checked,
  words: ReceiptWords,
  language: Language,
): Array<HTMLElement> {
  const said = element('p', 'lead', element('strong', '', words[checked.verdict]))
  if (checked.verdict !== 'good') return [said]

  const { receipt, differs } = checked
  const list = element('dl', '')
  for (const [name, value] of headOf(receipt, words, language)) {
    list.append(element('dt', '', name), element('dd', '', element('bdi', '', value)))
  }
  const files = receipt.files.map((file) => {
    const { name, sha256, sentence, note } = provenOf(file, receipt, words, language)
    const title = element('h3', '', element('bdi', '', name))
    const sum = element('p', 'fingerprint', `SHA-256 ${sha256}`)
    sum.dir = 'ltr'
    const noted = note ? [element('p', 'hint', note)] : []
    return element('li', '', title, element('p', '', sentence), ...noted, sum)
  })
  return [
    said,
    ...(differs ? [element('p', 'wrong', words.differs)] : []),
    list,
    element('h2', '', words.files),
    element('ul', 'proven', ...files),
    element('p', 'hint', words.provesNot),
  ]
}

function element(name: string, style: string, ...content: Array<string | Node>): HTMLElement {
  const made = document.createElement(name)
  if (style) made.className = style
  made.append(...content)
  return made
}
