import { take, UnreachableError } from './ahead.ts'
import { cry, say } from './bar.ts'

type Arrival = { said?: string; vote?: number | null; isBack?: boolean }

export async function visit(url: string, arrival: Arrival = {}): Promise<void> {
  const path = new URL(url, location.href).pathname
  try {
    show(await take(path), path, arrival)
  } catch (error) {
    if (!(error instanceof UnreachableError) || arrival.isBack) return location.assign(url)
    const notOpened = document.querySelector<HTMLElement>('review-room')?.dataset.notOpened ?? ''
    cry(arrival.said ? `${arrival.said}. ${notOpened}` : notOpened)
  }
}

/** Puts a fetched page in the place of this one; what had the focus has it again. */
export function show(page: Document, path: string, { said = '', vote, isBack }: Arrival): void {
  const room = page.querySelector('review-room')
  if (!room) return location.assign(path)
  const focused = document.activeElement
  const again = focused instanceof HTMLButtonElement && focused.name === 'answer' && focused.value

  document.title = page.title
  document.querySelector('main')?.setAttribute('aria-label', page.title)
  document.querySelector('review-room')?.replaceWith(document.adoptNode(room))
  if (!isBack) history.pushState(null, '', path)
  if (vote) offerUndo(vote)
  if (again) document.querySelector<HTMLElement>(`button[name=answer][value=${again}]`)?.focus()
  scrollTo(0, 0)
  say(said, document.querySelector('review-room h1')?.textContent ?? '')
}

function offerUndo(vote: number): void {
  const field = document.querySelector<HTMLInputElement>('#undo input[name=vote]')
  const button = document.querySelector<HTMLElement>('.look-undo')
  if (field) field.value = String(vote)
  if (button) button.hidden = false
}
