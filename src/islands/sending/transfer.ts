import { paths } from '../../paths.ts'
import { Addresses } from './addresses.ts'
import { listAt, textAt } from './json.ts'
import { type Answer, ask, GaveUp, persist, type Trouble } from './line.ts'
import { putPart } from './put.ts'

export type Announced = { id: string; partSize: number; partCount: number }

type Listener = { sent: (bytes: number) => void; trouble: (trouble: Trouble) => void }

const atOnce = 3
const mostRounds = 4

/** Brings one file over: only the parts that are missing, three at a time, until it is complete. */
export async function transfer(upload: Announced, file: File, tell: Listener): Promise<void> {
  const addresses = new Addresses(paths.api.parts(upload.id), upload.partCount, tell.trouble)
  let wanted = Array.from({ length: upload.partCount }, (_, index) => index + 1)
  for (let round = 0; round < mostRounds; round++) {
    if (!(await sendParts(upload, file, wanted, addresses, tell))) return

    const answer = await persist(() => ask('POST', paths.api.completion(upload.id)), tell.trouble)
    if (answer.status === 202) return
    wanted = stillWanted(answer, upload)
    for (const number of wanted) {
      addresses.forget(number)
      addresses.stored.delete(number)
    }
  }
  throw new GaveUp('The parts would not make a file')
}

function stillWanted(answer: Answer, upload: Announced): Array<number> {
  const kind = textAt(answer.body, 'kind')
  if (kind === 'parts-missing') {
    return listAt(answer.body, 'missing').filter((number) => typeof number === 'number')
  }
  if (kind === 'parts-differ') {
    return Array.from({ length: upload.partCount }, (_, index) => index + 1)
  }
  throw new GaveUp(textAt(answer.body, 'title'))
}

/** False when the server had the whole file already. */
async function sendParts(
  upload: Announced,
  file: File,
  wanted: Array<number>,
  addresses: Addresses,
  tell: Listener,
): Promise<boolean> {
  const [head] = wanted
  if (head !== undefined && !(await addresses.of(head))) {
    tell.sent(file.size)
    return false
  }

  const done = new Map<number, number>()
  const note = (number: number, bytes: number) => {
    done.set(number, bytes)
    tell.sent([...done.values()].reduce((sum, one) => sum + one, 0))
  }
  const sliceOf = (number: number) =>
    file.slice((number - 1) * upload.partSize, number * upload.partSize)
  for (const number of addresses.stored) note(number, sliceOf(number).size)

  const queue = wanted.filter((number) => !addresses.stored.has(number))
  const lane = async () => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      const part = number
      const etag = await putPart(addresses, part, sliceOf(part), tell.trouble, (bytes) =>
        note(part, bytes),
      )
      await persist(() => ask('PUT', paths.api.part(upload.id, part), { etag }), tell.trouble)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return true
}
