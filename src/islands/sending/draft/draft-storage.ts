const version = 1
const longest = 7 * 86_400_000

export type FileName = { block: number; name: string; size: number }

/** What was typed and which files were chosen, by name; never a file itself. */
export type StoredDraft = {
  version: number
  at: number
  /** The key under which the form is handed in once, however often it is sent. */
  intention: string
  entries: Array<[string, string]>
  files: Array<FileName>
}

/**
 * What was typed, kept on this device until it is handed in, for a week at most: a phone that drops
 * the page or a browser that crashes loses nothing. Each writing holds the whole form, so that two
 * tabs never mix.
 */
export class DraftStorage {
  readonly #name: string
  #timer = 0
  #isOver = false

  constructor(slug: string) {
    this.#name = `draft:${slug}`
  }

  /** Soon; at once when the page goes away. */
  later(draft: () => Omit<StoredDraft, 'version' | 'at'>): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.now(draft), 500)
  }

  now(draft: () => Omit<StoredDraft, 'version' | 'at'>): void {
    clearTimeout(this.#timer)
    if (!this.#isOver) this.#write({ version, at: Date.now(), ...draft() })
  }

  read(): StoredDraft | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#name) ?? 'null')
      if (isDraft(kept) && Date.now() - kept.at < longest) return kept
      localStorage.removeItem(this.#name)
    } catch {}
    return null
  }

  /** Thrown away. `isOver`: nothing of this page is to be kept any more. */
  forget(isOver = false): void {
    clearTimeout(this.#timer)
    this.#isOver ||= isOver
    try {
      localStorage.removeItem(this.#name)
    } catch {}
  }

  #write(draft: StoredDraft): void {
    const entries = draft.entries.filter(([name, value]) => isTyped(name) && value !== '')
    if (!draft.files.length && !entries.some(([name]) => isOwn(name))) return this.forget()
    try {
      localStorage.setItem(this.#name, JSON.stringify({ ...draft, entries }))
    } catch {}
  }
}

const typed = /^(works\.\d+\.(?!stash$)|artist\.|answers\.|consents\.|section$|latePass$)/

function isTyped(name: string): boolean {
  return typed.test(name)
}

/** Something that nobody but her can have put there: choices have a value from the start. */
function isOwn(name: string): boolean {
  return !/\.(language|licence)$|^latePass$/.test(name)
}

function isDraft(kept: unknown): kept is StoredDraft {
  if (typeof kept !== 'object' || kept === null) return false
  return (
    Reflect.get(kept, 'version') === version &&
    typeof Reflect.get(kept, 'at') === 'number' &&
    typeof Reflect.get(kept, 'intention') === 'string' &&
    isListOf(Reflect.get(kept, 'entries'), isEntry) &&
    isListOf(Reflect.get(kept, 'files'), isFileName)
  )
}

function isListOf(list: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is)
}

function isEntry(entry: unknown): boolean {
  return Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string')
}

function isFileName(file: unknown): boolean {
  return typeof file === 'object' && file !== null && typeof Reflect.get(file, 'name') === 'string'
}

/** The key under which the form is handed in once. */
export function setIntention(form: HTMLFormElement, intention: string): void {
  const field = form.elements.namedItem('intention')
  if (field instanceof HTMLInputElement) field.value = intention
}

export function newIntention(): string {
  return crypto.randomUUID()
}
