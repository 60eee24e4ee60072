import type { Receipt, StatedFile } from './receipt.ts'

/** A SHA-256 as somebody pasted it, alone or as `sha256sum` prints it before the file's name. */
export function sumIn(text: string): string | null {
  const [first = ''] = text.trim().slice(0, 1000).split(/\s/)
  const sum = first.replace(/^\\/, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(sum) ? sum : null
}

/** The file of a receipt that has this SHA-256: the current one, if there are several. */
export function sameSum({ files }: Receipt, sum: string): StatedFile | null {
  const same = files.filter((file) => file.sha256 === sum)
  return same.find(({ state }) => state === 'current') ?? same[0] ?? null
}
