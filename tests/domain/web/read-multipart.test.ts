import { expect, test } from 'vitest'
import { boundaryOf, type Part, readMultipart } from '../../../src/platform/multipart.ts'

const boundary = '----WebKitFormBoundaryABC123'
const encoder = new TextEncoder()

const form = encoder.encode(
  [
    `--${boundary}`,
    'Content-Disposition: form-data; name="artist.name"',
    '',
    'Lüiza',
    `--${boundary}`,
    'Content-Disposition: form-data; name="artist.country"',
    '',
    '',
    `--${boundary}`,
    'Content-Disposition: form-data; name="works.0.file"; filename="ملصق %22١%22 \\.png"',
    'Content-Type: image/png',
    '',
    `bytes\r\n--\r\n\r\n--${boundary.slice(0, -1)}x\r`,
    `--${boundary}--`,
    '',
  ].join('\r\n'),
)

const parts: Array<[Part, string]> = [
  [{ name: 'artist.name', fileName: null, type: '' }, 'Lüiza'],
  [{ name: 'artist.country', fileName: null, type: '' }, ''],
  [
    { name: 'works.0.file', fileName: 'ملصق "١" \\.png', type: 'image/png' },
    `bytes\r\n--\r\n\r\n--${boundary.slice(0, -1)}x\r`,
  ],
]

async function read(chunks: Array<Uint8Array>): Promise<[boolean, Array<[Part, string]>]> {
  const found: Array<[Part, string]> = []
  const whole = await readMultipart(streamOf(chunks), boundary, (part) => {
    const decoder = new TextDecoder()
    let text = ''
    return {
      write: async (bytes) => {
        text += decoder.decode(bytes, { stream: true })
      },
      end: async () => {
        found.push([part, text])
      },
    }
  })
  return [whole, found]
}

async function* streamOf(chunks: Array<Uint8Array>) {
  yield* chunks
}

test('a form is read the same wherever the line cuts it in two', async () => {
  for (let cut = 0; cut <= form.length; cut++) {
    expect(await read([form.subarray(0, cut), form.subarray(cut)])).toEqual([true, parts])
  }
})

test('a form that comes byte by byte is read whole', async () => {
  expect(await read([...form].map((byte) => Uint8Array.of(byte)))).toEqual([true, parts])
})

test('a form that breaks off is not whole, and gives what had arrived', async () => {
  const [whole, found] = await read([form.subarray(0, form.length - 60)])

  expect(whole).toBe(false)
  expect(found).toEqual(parts.slice(0, 2))
})

test('headers without end are not waited for', async () => {
  const endless = encoder.encode(`--${boundary}\r\n${'x'.repeat(20_000)}`)

  expect(await read([endless, form])).toEqual([false, []])
})

test('the boundary is read from the content type, quoted or not', () => {
  expect(boundaryOf(`multipart/form-data; boundary=${boundary}`)).toBe(boundary)
  expect(boundaryOf(`Multipart/Form-Data; charset=utf-8; boundary="${boundary}"`)).toBe(boundary)
  expect(boundaryOf('application/json')).toBe(null)
})

/** Reads a file of `size` bytes made of `pattern`, and says how long that took. */
async function timeFor(pattern: string, long: string, size: number): Promise<number> {
  const chunk = encoder.encode(pattern.repeat(Math.ceil(65_536 / pattern.length)))
  async function* body() {
    yield encoder.encode(
      `--${long}\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n`,
    )
    for (let sent = 0; sent < size; sent += chunk.length) yield chunk
  }
  const start = performance.now()
  const whole = await readMultipart(body(), long, () => ({
    write: async () => {},
    end: async () => {},
  }))
  expect(whole).toBe(false)
  return performance.now() - start
}

// A search that goes back takes seventy times as long for bytes that look like the boundary.
test.each([
  ['-', '-'.repeat(70)],
  ['\r\n--', '-'.repeat(70)],
  [`\r\n--${'-'.repeat(69)}`, '-'.repeat(70)],
  ['\r', 'x'],
])('bytes that look like the boundary (%j) take as long as any others', async (pattern, long) => {
  const size = 16_000_000
  await timeFor('x', long, size)

  expect(await timeFor(pattern, long, size)).toBeLessThan(
    1000 + 20 * (await timeFor('x', long, size)),
  )
})
