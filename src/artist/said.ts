/** What an act of hers did; the next page says it, in words of its own. */
const acts = [
  'saved',
  'withdrawn',
  'all-withdrawn',
  'ordered',
  'approved',
  'disapproved',
  'sent',
  'added',
  'replacing',
  'address-right',
] as const

export type Act = (typeof acts)[number]
export type Done<Of> = { act: Act; work?: Of | undefined }

type Told = { id: string; state: string; looksRight: boolean | null }

/**
 * An address may name an act of the list and one of her works, and only what is so is said: whoever
 * makes a link for her can tell her nothing.
 */
export function doneIn<Of extends Told>(
  { said, work: id }: { said?: string | undefined; work?: string | undefined },
  works: Array<Of>,
): Done<Of> | null {
  const act = acts.find((one) => one === said)
  const work = works.find((one) => one.id === id)
  return act && isSo(act, work, works) ? { act, work } : null
}

function isSo(act: Act, work: Told | undefined, works: Array<Told>): boolean {
  switch (act) {
    case 'saved':
    case 'address-right':
      return true
    case 'all-withdrawn':
      return works.every(({ state }) => state === 'withdrawn')
    case 'withdrawn':
      return work?.state === 'withdrawn'
    case 'approved':
      return work?.looksRight === true
    case 'disapproved':
      return work?.looksRight === false
    case 'sent':
    case 'added':
    case 'ordered':
    case 'replacing':
      return work !== undefined
  }
}
