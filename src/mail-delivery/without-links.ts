import { cleanLine } from '../shared/text.ts'

const most = 80
/** What mail programs make a link of: web and mail addresses, with or without their scheme. */
const linkable =
  /[\p{L}\p{N}]\.\p{L}{2}|[@/\\]|\b[Ww]{3}\b|\b(?:tel|sms|mailto|callto|skype|sip|xmpp|geo|magnet|bitcoin|data|javascript|whatsapp|tg|signal):/iu
/** Signs that a link may hold between the letters beside its dot, and that leave no trace there. */
const between = /[\p{M}\p{Cf}\p{Pd}_]/gu
/** The full stop of Chinese and Japanese: before Latin letters browsers take it for a dot. */
const fullStop = /\u3002(?=[a-z]{2})/giu

/**
 * What an artist wrote, for a mail that may go to somebody else's mailbox: one line, not long, set
 * apart, and without anything that a mail program would make a link of.
 */
export function withoutLinks(text: string): string {
  const words = cleanLine(text).split(/\s+/u)
  const line = words.map((word) => (isLinkable(word) ? '…' : word)).join(' ')
  const letters = [...line]
  const short = letters.length > most ? `${letters.slice(0, most).join('')}…` : line
  return `\u2068${short}\u2069`
}

function isLinkable(word: string): boolean {
  const plain = word.normalize('NFKC').replace(fullStop, '.').replace(between, '')
  return linkable.test(plain)
}

/** The name of a file, with its ending only where that is one of a picture. */
export function fileNameWithoutLinks(name: string): string {
  const ending = /\.(?:jpe?g|png|webp|tiff?|pdf)$/i.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - ending.length)
  return `${withoutLinks(stem).slice(0, -1)}${ending}\u2069`
}
