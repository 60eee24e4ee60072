/** Pages of the room that were fetched before they are asked for, each used once. */
const ahead = new Map<string, Promise<Document>>()

export function take(url: string): Promise<Document> {
  const known = ahead.get(url) ?? load(url)
  ahead.delete(url)
  return known
}

/** Fetches the next posters in the order they will come, with the picture each of them shows. */
export async function lookAhead(url: string | undefined, count = 2): Promise<void> {
  if (!url || count === 0) return
  let known = ahead.get(url)
  if (!known) {
    known = load(url)
    ahead.set(url, known)
    known.catch(() => ahead.delete(url))
  }
  const page = await known.catch(() => null)
  if (!page) return

  preload(page)
  await lookAhead(page.querySelector<HTMLElement>('review-room')?.dataset.next, count - 1)
}

/** No answer came, or half of one. */
export class UnreachableError extends Error {}

export async function parse(response: Response): Promise<Document> {
  const text = await response.text().catch(unreachable)
  const page = new DOMParser().parseFromString(text, 'text/html')
  if (!response.ok || !page.querySelector('review-room'))
    throw new Error(`No poster at ${response.url}`)
  return page
}

async function load(url: string): Promise<Document> {
  return parse(await fetch(url, { headers: { Accept: 'text/html' } }).catch(unreachable))
}

function unreachable(cause: unknown): never {
  throw new UnreachableError('No answer came', { cause })
}

const pictures: Array<HTMLImageElement> = []

function preload(page: Document): void {
  const shown = page.querySelector<HTMLImageElement>('.room-poster img')
  if (!shown) return

  const picture = new Image()
  picture.sizes = shown.sizes
  picture.srcset = shown.srcset
  picture.src = shown.src
  pictures.push(picture)
  if (pictures.length > 6) pictures.shift()
}
