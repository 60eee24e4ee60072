export type Saved = {
  answer: string | null
  comment: string
  said: string
  seen: string
  progress: { assigned: number; yes: number; maybe: number; no: number }
  vote: number | null
  next: string | null
}

/** Why something was not stored: the poster left the room, nobody is signed in, or no answer came. */
export type Refused =
  | { kind: 'not-shown'; title: string; next: string }
  | { kind: 'signed-out' | 'too-many' | 'failed' }

const told = ['not-shown', 'signed-out', 'too-many']
const patience = 20_000

export async function send(
  url: string,
  body: URLSearchParams,
  keepalive = false,
): Promise<Saved | Refused> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    })
    const answer = (await response.json()) as Saved | Refused
    if (response.ok || ('kind' in answer && told.includes(answer.kind))) return answer
  } catch {
    // No answer, or none that this page understands: it was not stored.
  }
  return { kind: 'failed' }
}

export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value)
  }
  return fields
}
