export type Saved = {
  answer: string | null
  comment: string
  said: string
  seen: string
  progress: { assigned: number; yes: number; maybe: number; no: number }
  vote: number | null
  next: string | null
}

/** Why something was not stored: the poster left the room, or the line is down. */
export type Refused = { kind: 'not-shown'; title: string; next: string } | { kind: 'failed' }

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
    if (response.ok || ('kind' in answer && answer.kind === 'not-shown')) return answer
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
