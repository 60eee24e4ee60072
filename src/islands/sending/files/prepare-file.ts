import { type Cleaned, clean } from '../../../formats/cleaning.ts'
import { formatOf } from '../../../formats/detect.ts'
import { readFacts } from '../../../formats/reading.ts'
import type { Source } from '../../../formats/source.ts'
import type { Cleaning, CommittedFile, Prepared } from './prepared.ts'
import { Sha256 } from './sha256.ts'
import { isSeeThrough } from './transparency.ts'

type Tell = (bytes: number) => void

const piece = 4 * 1024 * 1024

/** In the worker: cleans a file where that is wished, reads what it is and hashes what will be sent. */
export async function makeReady(file: File, isCleaned: boolean, tell: Tell): Promise<Prepared> {
  const format = formatOf(await sourceOfFile(file).read(0, 16))
  const cleaned = isCleaned && format ? await clean(sourceOfFile(file), format) : null
  const sent = cleaned && cleaned.removed.length > 0 ? made(file, cleaned) : file
  const read = await readFacts(sourceOfFile(sent))
  return {
    file: sent,
    sha256: await hashOf(sent, tell),
    format,
    facts: read.ok ? { ...read.value, alpha: await isSeeThrough(sent, read.value) } : null,
    // What is too much to be read is no fault: a picture of it is sent along.
    fault: read.ok || read.refusal === 'too-large-to-show' ? null : read.refusal,
    cleaning: cleaningOf(cleaned, isCleaned),
  }
}

/** Finds what was committed again: in the file as it is, or in its cleaned form. */
export async function makeSame(
  file: File,
  committed: CommittedFile,
  tell: Tell,
): Promise<Prepared | null> {
  if (file.size === committed.size) {
    const asItIs = await makeReady(file, false, tell)
    if (asItIs.sha256 === committed.sha256) return asItIs
  }
  const format = formatOf(await sourceOfFile(file).read(0, 16))
  const cleaned = format ? await clean(sourceOfFile(file), format) : null
  if (cleaned?.size !== committed.size || cleaned.removed.length === 0) return null

  const ready = await makeReady(file, true, tell)
  return ready.sha256 === committed.sha256 ? ready : null
}

function cleaningOf(cleaned: Cleaned | null, isWished: boolean): Cleaning {
  if (!isWished) return { kind: 'off', removed: [] }
  if (!cleaned) return { kind: 'not-understood', removed: [] }
  return { kind: cleaned.removed.length > 0 ? 'cleaned' : 'nothing', removed: cleaned.removed }
}

export function made(file: File, { plan }: Cleaned): File {
  const pieces = plan.map((one) => (one instanceof Uint8Array ? one : file.slice(one.from, one.to)))
  const { name, type, lastModified } = file
  return new File(pieces, name, { type, lastModified })
}

export function sourceOfFile(file: File): Source {
  return {
    size: file.size,
    read: async (offset, length) =>
      new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
  }
}

/** What lies in memory as a whole anyway is hashed by the browser itself. */
export async function hashOf(file: File, tell: Tell): Promise<string> {
  if (file.size <= piece) {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    tell(file.size)
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const hash = new Sha256()
  for (let start = 0; start < file.size; start += piece) {
    hash.update(new Uint8Array(await file.slice(start, start + piece).arrayBuffer()))
    tell(Math.min(file.size, start + piece))
  }
  return hash.hex()
}
