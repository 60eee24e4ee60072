import type { Answer } from './http-retry.ts'

/** The file was changed or taken away on the device. */
export class FileGone extends Error {}

export type Target = { url: string; method: string; headers: Record<string, string> }

const longestSilence = 45_000

/** A file that was changed or taken away must not look like a bad line. */
export async function readable(bytes: Blob): Promise<void> {
  try {
    await bytes.slice(0, 1).arrayBuffer()
  } catch (cause) {
    throw new FileGone('The file cannot be read any more', { cause })
  }
}

/**
 * Puts bytes where they belong. Status 0 when the
 * line broke, nothing moved for 45 seconds, or the signal fired. An XMLHttpRequest, because fetch
 * does not say how much has been sent.
 */
export function putBytes(
  target: Target,
  bytes: Blob,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Answer & { etag: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let moved = Date.now()
    const leave = () => request.abort()
    const watching = setInterval(() => {
      if (Date.now() - moved > longestSilence) leave()
    }, 1000)
    const finish = () => {
      clearInterval(watching)
      signal.removeEventListener('abort', leave)
      const { status } = request
      sent(status === 200 ? bytes.size : 0)
      const etag = request.getResponseHeader('ETag') ?? ''
      const retryAfter = Number(request.getResponseHeader('Retry-After')) || 0
      resolve({ status, body: bodyOf(request), retryAfter, etag })
    }
    request.open(target.method, target.url)
    for (const [name, value] of Object.entries(target.headers)) {
      request.setRequestHeader(name, value)
    }
    request.upload.addEventListener('progress', (event) => {
      moved = Date.now()
      sent(event.loaded)
    })
    request.addEventListener('loadend', finish)
    signal.addEventListener('abort', leave)
    request.send(bytes)
  })
}

function bodyOf({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText)
  } catch {
    return null
  }
}
