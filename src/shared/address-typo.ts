/** Providers that artists use; an address of theirs is never asked about. */
const providers = new Set(
  [
    'gmail.com googlemail.com hotmail.com outlook.com live.com msn.com mail.com email.com ymail.com',
    'yahoo.com icloud.com cloud.com proton.me protonmail.com aol.com gmx.com gmx.de gmx.net web.de',
    'posteo.de riseup.net yandex.ru mail.ru orange.fr wanadoo.fr laposte.net free.fr uol.com.br',
    'bol.com.br terra.com.br yahoo.com.br hotmail.com.br outlook.com.br yahoo.com.mx yahoo.com.ar',
  ].flatMap((line) => line.split(' ')),
)

/** Names that nobody else has come near to: one slip from `live.com` is somebody's own domain. */
const international = ['hotmail', 'outlook', 'yahoo']
/** The same, under `.com` alone: `mail.ee` and `email.cz` are providers of their own. */
const underCom = ['gmail', 'icloud', 'protonmail', 'googlemail']

/** Endings that do not exist and that a slip of a finger makes. */
const endingSlips = new Map(
  Object.entries({
    com: 'con cmo comm ccom cpm cim vom xom ocm coom clm comn',
    org: 'ogr orgg prg rog orf',
    net: 'nte nett ner',
  }).flatMap(([ending, slips]) => slips.split(' ').map((slip) => [slip, ending] as const)),
)

const longest = 254

/**
 * The address that was probably meant, or null. A question, never a reason to refuse: only slips in
 * the name of a large provider and endings that no domain has are asked about.
 */
export function probablyMeant(address: string): string | null {
  const typed = address.trim()
  const at = typed.lastIndexOf('@')
  if (at < 1 || typed.length > longest) return null
  const domain = typed.slice(at + 1).toLowerCase()
  const meant = providers.has(domain) ? domain : domainMeant(domain)
  return meant === null || meant === domain ? null : `${typed.slice(0, at)}@${meant}`
}

function domainMeant(domain: string): string | null {
  const labels = domain
    .replaceAll(',', '.')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/\.$/, '')
    .split('.')
  if (labels.length > 3 || labels.includes('')) return null

  const [name = '', ...endings] = labels
  const ending = endings.map((label) => endingSlips.get(label) ?? label).join('.') || 'com'
  const mended = `${name}.${ending}`
  if (providers.has(mended)) return mended
  const spoken = international.find((one) => isSlip(name, one))
  if (spoken) return `${spoken}.${ending}`
  const known = underCom.find((one) => isSlip(name, one))
  // Nobody has mail at `gmail.com.br`; the neighbours of these names under other endings are real.
  if (known && (ending === 'com' || (name === known && ending.startsWith('com.')))) {
    return `${known}.com`
  }
  return endings.length === 0 ? null : mended
}

/** The same, or one letter more, less, other, or two that changed places. */
function isSlip(typed: string, name: string): boolean {
  if (typed === name) return true
  const shared = sharedStart(typed, name)
  const same = (skipTyped: number, skipName: number) =>
    typed.slice(shared + skipTyped) === name.slice(shared + skipName)
  if (same(1, 0) || same(0, 1) || same(1, 1)) return true
  const isSwapped = typed[shared] === name[shared + 1] && typed[shared + 1] === name[shared]
  return isSwapped && same(2, 2)
}

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
