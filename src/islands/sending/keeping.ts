/**
 * What was typed, kept in this tab only and thrown away when it has been handed in: a phone that
 * drops the page loses nothing, and whoever has the phone next finds nothing.
 */
export class Keeping {
  readonly #name: string
  #timer = 0

  constructor(slug: string) {
    this.#name = `draft:${slug}`
  }

  later(entries: () => Array<[string, string]>): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#write(entries()), 500)
  }

  read(): Array<[string, string]> {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#name) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isEntry) : []
    } catch {
      return []
    }
  }

  forget(): void {
    clearTimeout(this.#timer)
    try {
      sessionStorage.removeItem(this.#name)
    } catch {}
  }

  #write(entries: Array<[string, string]>): void {
    const kept = entries.filter(([name, value]) => isTyped(name) && value !== '')
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(kept))
    } catch {}
  }
}

function isTyped(name: string): boolean {
  return name !== 'intention' && name !== 'language' && !name.endsWith('.stash')
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string')
}

/** Puts kept text back into its fields; says whether there was any to put. */
export function putBack(form: HTMLFormElement, entries: Array<[string, string]>): boolean {
  let isAny = false
  for (const [name, value] of entries) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
        control.checked ||= control.value === value
      } else if (
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      ) {
        isAny ||= !(control instanceof HTMLSelectElement) && value.trim() !== ''
        control.value = value
      }
    }
  }
  return isAny
}
