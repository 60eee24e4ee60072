const pollMs = 50
/** A turn that has taken this long was cut off with its request, and never ends. */
const longestMs = 180_000

let current: object | null = null

/** Does work, now or when its turn has come. */
export type Turn = <Value>(work: () => Promise<Value>) => Promise<Value>

/** For work that is part of a turn already. */
export const atOnce: Turn = (work) => work()

/**
 * Does work that needs much of the isolate's memory when nobody else does such work. Others of their
 * requests' turns are looked at, not awaited: a promise of a request that is gone never settles.
 */
export async function runExclusive<Value>(work: () => Promise<Value>): Promise<Value> {
  let seen = current
  for (let waited = 0; current !== null && waited < longestMs; waited += pollMs) {
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    if (current !== seen) waited = 0
    seen = current
  }
  const own = {}
  current = own
  try {
    return await work()
  } finally {
    if (current === own) current = null
  }
}
