import { latin } from '../polyglots.ts'
import type { Reader } from '../reader.ts'
import { isFrame, markers } from './markers.ts'
import type { Segment } from './walking.ts'

export type Kind =
  | 'coding'
  | 'hierarchical'
  | 'jfif'
  | 'jfif-thumbnail'
  | 'exif'
  | 'xmp'
  | 'profile'
  | 'more-pictures'
  | 'photoshop'
  | 'provenance'
  | 'adobe'
  | 'comment'
  | 'unknown'

/** A segment with the name of what it carries, and where that begins after its own mark. */
export type Block = Segment & { kind: Kind; body: number }

const marks: Array<[Kind, number, string]> = [
  ['jfif', 0xe0, 'JFIF\0'],
  ['jfif-thumbnail', 0xe0, 'JFXX\0'],
  ['exif', 0xe1, 'Exif\0\0'],
  ['xmp', 0xe1, 'http://ns.adobe.com/xap/1.0/\0'],
  ['xmp', 0xe1, 'http://ns.adobe.com/xmp/extension/\0'],
  ['profile', 0xe2, 'ICC_PROFILE\0'],
  ['more-pictures', 0xe2, 'MPF\0'],
  ['provenance', 0xeb, 'JP'],
  ['photoshop', 0xed, 'Photoshop 3.0\0'],
  ['adobe', 0xee, 'Adobe'],
]

const coding = [markers.sos, markers.dqt, markers.dht, markers.dac, markers.dri, markers.dnl]

export async function nameBlock(reader: Reader, segment: Segment): Promise<Block> {
  const { marker, data, dataTo } = segment
  if (isFrame(marker) || coding.includes(marker)) return { ...segment, kind: 'coding', body: data }
  if (marker === markers.dhp || marker === markers.exp)
    return { ...segment, kind: 'hierarchical', body: data }
  if (marker === markers.comment) return { ...segment, kind: 'comment', body: data }
  const head = latin(await reader.bytes(data, Math.min(40, dataTo - data)))
  const mark = marks.find(([, owner, text]) => owner === marker && head.startsWith(text))
  if (!mark) return { ...segment, kind: 'unknown', body: data }
  return { ...segment, kind: mark[0], body: data + mark[2].length }
}

export async function nameBlocks(reader: Reader, segments: Array<Segment>): Promise<Array<Block>> {
  const blocks: Array<Block> = []
  for (const segment of segments) blocks.push(await nameBlock(reader, segment))
  return blocks
}
