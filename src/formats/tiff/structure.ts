import {
  type Directory,
  fieldOf,
  numbersOf,
  openTiff,
  readDirectory,
  type Tiff,
} from '../exif/directory.ts'
import { MalformedFileError } from '../malformed-file.ts'
import { latin } from '../polyglots.ts'
import type { Reader } from '../reader.ts'
import { tags } from './layout.ts'

/** A TIFF's directories, all of them: the pages, and what hangs below or beside them. */
export type Structure = {
  tiff: Tiff
  /** Full pictures in order. */
  pages: Array<Directory>
  /** Smaller copies of them, and whatever a page has below itself. */
  others: Array<Directory>
}

const mostPages = 4096
const rawPhotometrics = [32803, 34892]
const rawVersion = 50706
const pointers = [tags.below, 0x8769, 0x8825, 0xa005]

/** Follows the chain of pages and everything below it. A chain that bites its tail is a bomb. */
export async function readStructure(reader: Reader): Promise<Structure> {
  const tiff = await openTiff(reader)
  const chain: Array<Directory> = []
  const seen = new Set<number>()
  for (let offset = tiff.first; offset !== 0; ) {
    if (seen.has(offset) || seen.size === mostPages) throw new MalformedFileError('bomb')
    seen.add(offset)
    const directory = await readDirectory(tiff, offset)
    if (directory.fields.length === 0) throw new MalformedFileError('damaged')
    chain.push(directory)
    offset = directory.next
  }
  if (chain.length === 0) throw new MalformedFileError('damaged')
  const below: Array<Directory> = []
  for (const directory of chain) await gather(tiff, directory, below, seen)
  await refuseRaw(tiff, [...chain, ...below])

  const reduced = new Set<Directory>()
  for (const directory of chain) if (await isReduced(tiff, directory)) reduced.add(directory)
  if (reduced.size === chain.length) reduced.clear()
  return {
    tiff,
    pages: chain.filter((directory) => !reduced.has(directory)),
    others: [...reduced, ...below],
  }
}

/** Directories that a page points at. One that cannot be read is left: nothing of it is kept. */
async function gather(
  tiff: Tiff,
  directory: Directory,
  below: Array<Directory>,
  seen: Set<number>,
): Promise<void> {
  for (const field of directory.fields) {
    if (!pointers.includes(field.tag) || field.count > 64) continue
    try {
      for (const offset of await numbersOf(tiff, field)) {
        if (seen.has(offset) || seen.size > mostPages) continue
        seen.add(offset)
        const found = await readDirectory(tiff, offset)
        below.push(found)
        await gather(tiff, found, below, seen)
      }
    } catch (error) {
      if (!(error instanceof MalformedFileError)) throw error
    }
  }
}

/** What cameras write before developing is built like a TIFF, and shows a small preview only. */
async function refuseRaw(tiff: Tiff, directories: Array<Directory>): Promise<void> {
  if (latin(await tiff.reader.bytes(8, Math.min(2, tiff.reader.size - 8))) === 'CR') {
    throw new MalformedFileError('not-a-picture')
  }
  for (const directory of directories) {
    const photometric = fieldOf(directory, tags.photometric)
    const [kind = 0] = photometric?.count === 1 ? await numbersOf(tiff, photometric) : []
    if (rawPhotometrics.includes(kind) || fieldOf(directory, rawVersion)) {
      throw new MalformedFileError('not-a-picture')
    }
  }
}

async function isReduced(tiff: Tiff, directory: Directory): Promise<boolean> {
  const field = fieldOf(directory, tags.subfile)
  const [kind = 0] = field?.count === 1 ? await numbersOf(tiff, field) : []
  const old = fieldOf(directory, tags.oldSubfile)
  const [oldKind = 0] = old?.count === 1 ? await numbersOf(tiff, old) : []
  return (kind & 1) === 1 || oldKind === 2
}
