import { Pause } from './pause.ts'

/** Status 0: there was no answer at all. */
export type Answer = { status: number; body: unknown; retryAfter: number }

/** What goes wrong on the way, for the one who waits. */
export type Trouble = 'offline' | 'again' | null

export class GaveUp extends Error {}

const longestSilence = 45_000

export async function ask(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const breaking = new AbortController()
  const leave = () => breaking.abort()
  const timer = setTimeout(leave, longestSilence)
  signal?.addEventListener('abort', leave)
  const init: RequestInit = { method, headers, cache: 'no-store', signal: breaking.signal }
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
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  }
}

const mostFaults = 8
/** Seconds. What asks for more, such as a day's quota, is an answer and no bad line. */
const patience = 120

/** How to go on asking: who is told of trouble, and what may hold everything up. */
export type Persistence = {
  tell: (trouble: Trouble) => void
  gate?: Pause
  /** How often the server may fail before it is given up on. */
  faults?: number
  /** Answers with status 0 as well, instead of trying again, for one who knows better what to do. */
  broken?: boolean
}

/**
 * Asks until there is a real answer. Without a line it waits for one as long as it takes; a server
 * that keeps failing is given up on.
 */
export async function persist<Answered extends Answer>(
  attempt: (signal: AbortSignal) => Promise<Answered>,
  { tell, gate = new Pause(), broken = false, faults: most = mostFaults }: Persistence,
): Promise<Answered> {
  let faults = 0
  for (let tries = 0; ; tries++) {
    await gate.passed()
    const { signal } = gate
    const answer = await attempt(signal)
    if (signal.aborted && answer.status === 0) continue
    const { status } = answer
    const mustWait = status === 429 && answer.retryAfter <= patience
    const isBusy = status === 408 || mustWait || status >= 500
    if (status !== 0 && !isBusy) {
      tell(null)
      return answer
    }
    if (isBusy && ++faults > most) throw new GaveUp(`The server answered ${status}`)
    if (status === 0 && broken) return answer
    tell(troubleNow(status))
    await pause(Math.max(answer.retryAfter * 1000, delayAfter(tries)), signal)
  }
}

export function troubleNow(status = 0): Trouble {
  return status === 0 && !navigator.onLine ? 'offline' : 'again'
}

function delayAfter(tries: number): number {
  return Math.min(30_000, 1000 * 2 ** tries) * (0.75 + Math.random() / 2)
}

/** Waits, but not longer than until the line is back, the page is looked at again or the gate closes. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      document.removeEventListener('visibilitychange', look)
      signal?.removeEventListener('abort', go)
      resolve()
    }
    const look = () => {
      if (!document.hidden) go()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
    document.addEventListener('visibilitychange', look)
    signal?.addEventListener('abort', go)
  })
}
