/** Status 0: there was no answer at all. */
export type Answer = { status: number; body: unknown; retryAfter: number }

/** What goes wrong on the way, for the one who waits. */
export type Trouble = 'offline' | 'again' | null

export class GaveUp extends Error {}

export async function ask(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const init: RequestInit = { method, headers, cache: 'no-store' }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...headers, 'Content-Type': 'application/json' }
  }
  try {
    const response = await fetch(path, init)
    const answered: unknown = await response.json().catch(() => null)
    const retryAfter = Number(response.headers.get('Retry-After')) || 0
    return { status: response.status, body: answered, retryAfter }
  } catch {
    return { status: 0, body: null, retryAfter: 0 }
  }
}

const mostFaults = 8
/** Seconds. What asks for more, such as a day's quota, is an answer and no bad line. */
const patience = 120

/**
 * Asks until there is a real answer. Without a line it waits for one as long as it takes; a server
 * that keeps failing is given up on.
 */
export async function persist(
  attempt: () => Promise<Answer>,
  tell: (trouble: Trouble) => void,
): Promise<Answer> {
  let faults = 0
  for (let tries = 0; ; tries++) {
    const answer = await attempt()
    const { status } = answer
    const mustWait = status === 429 && answer.retryAfter <= patience
    const isBusy = status === 408 || mustWait || status >= 500
    if (status !== 0 && !isBusy) {
      if (tries > 0) tell(null)
      return answer
    }
    if (isBusy && ++faults > mostFaults) throw new GaveUp(`The server answered ${status}`)
    tell(status === 0 && !navigator.onLine ? 'offline' : 'again')
    await pause(Math.max(answer.retryAfter * 1000, delayAfter(tries)))
  }
}

function delayAfter(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** tries) * (0.75 + Math.random() / 2)
}

/** Waits, but not longer than until the line is back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
  })
}
