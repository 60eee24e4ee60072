import type { Address, Addresses } from './addresses.ts'
import { type Answer, GaveUp, persist, type Trouble } from './line.ts'

const mostRenewals = 4

/** Puts the bytes of one part where they belong and answers with the ETag they were stored under. */
export async function putPart(
  addresses: Addresses,
  number: number,
  bytes: Blob,
  trouble: (trouble: Trouble) => void,
  sent: (bytes: number) => void,
): Promise<string> {
  await readable(bytes)
  for (let renewals = 0; renewals < mostRenewals; renewals++) {
    const answer = await persist(async () => {
      const address = await addresses.of(number)
      if (!address) throw new GaveUp('The file is complete already')
      return put(address, bytes, sent)
    }, trouble)
    if (answer.status === 200 && typeof answer.body === 'string') {
      sent(bytes.size)
      return answer.body
    }
    addresses.forget(number)
  }
  throw new GaveUp('The store would not take the part')
}

/** A file that was changed or taken away must not look like a bad line. */
async function readable(bytes: Blob): Promise<void> {
  try {
    await bytes.slice(0, 1).arrayBuffer()
  } catch (cause) {
    throw new FileGone('The file cannot be read any more', { cause })
  }
}

export class FileGone extends Error {}

/** XMLHttpRequest, because fetch does not say how much has been sent. */
function put(address: Address, bytes: Blob, sent: (bytes: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const finish = () => {
      const etag = request.status === 200 ? (request.getResponseHeader('ETag') ?? '') : ''
      if (request.status !== 200) sent(0)
      resolve({ status: request.status, body: etag, retryAfter: 0 })
    }
    request.open(address.method, address.url)
    for (const [name, value] of Object.entries(address.headers)) {
      request.setRequestHeader(name, value)
    }
    request.timeout = 5 * 60_000
    request.upload.addEventListener('progress', (event) => sent(event.loaded))
    request.addEventListener('loadend', finish)
    request.send(bytes)
  })
}
