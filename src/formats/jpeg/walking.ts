import { MalformedFileError } from '../malformed-file.ts'
import type { Reader } from '../reader.ts'
import { markers } from './markers.ts'
import { isSound } from './soundness.ts'

/** A marker with what belongs to it: its parameters, and after a start of scan the scan itself. */
export type Segment = {
  marker: number
  /** Where its `FF` stands; fill bytes before it belong to nobody. */
  from: number
  /** Its parameters, without marker and length. */
  data: number
  dataTo: number
  to: number
}

/** `end` is the first byte after the end of image. */
export type Walked = { segments: Array<Segment>; end: number }

const mostSegments = 65_536

/** Every segment from the start of image to the real end of image, through all scans. */
export async function walkJpeg(reader: Reader): Promise<Walked> {
  const start = await reader.view(0, 2)
  if (start.getUint16(0) !== 0xffd8) throw new MalformedFileError('not-a-picture')
  const segments: Array<Segment> = []
  for (let offset = 2; ; ) {
    const from = await markerAt(reader, offset)
    const marker = (await reader.view(from + 1, 1)).getUint8(0)
    if (marker === markers.eoi) return { segments, end: from + 2 }
    if (marker < 0x02 || (marker >= 0xd0 && marker <= markers.soi))
      throw new MalformedFileError('damaged')
    if (segments.length === mostSegments) throw new MalformedFileError('bomb')
    const segment = await segmentAt(reader, from, marker)
    segments.push(segment)
    offset = segment.to
  }
}

/** Skips the fill bytes that may stand before a marker. */
async function markerAt(reader: Reader, offset: number): Promise<number> {
  for (let at = offset; ; at += 1) {
    const view = await reader.view(at, 2)
    if (view.getUint8(0) !== 0xff) throw new MalformedFileError('damaged')
    if (view.getUint8(1) !== 0xff) return at
  }
}

async function segmentAt(reader: Reader, from: number, marker: number): Promise<Segment> {
  const length = (await reader.view(from + 2, 2)).getUint16(0)
  if (length < 2) throw new MalformedFileError('damaged')
  const data = from + 4
  const dataTo = from + 2 + length
  const bytes = await reader.bytes(data, dataTo - data)
  if (!isSound(marker, bytes)) throw new MalformedFileError('damaged')
  const to = marker === markers.sos ? await endOfScan(reader, dataTo) : dataTo
  return { marker, from, data, dataTo, to }
}

/** The next `FF` that is neither stuffed nor a restart: where the scan's coded data ends. */
async function endOfScan(reader: Reader, offset: number): Promise<number> {
  let at = offset
  for (;;) {
    const window = await reader.ahead(at, 2)
    let index = window.indexOf(0xff)
    while (index !== -1 && index + 1 < window.length) {
      const next = window[index + 1] ?? 0
      if (next === 0xff) index += 1
      else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) index = window.indexOf(0xff, index + 2)
      else return at + index
    }
    at += index === -1 ? window.length : index
  }
}
